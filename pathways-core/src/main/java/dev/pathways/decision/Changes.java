package dev.pathways.decision;

import dev.pathways.time.Anchor;
import dev.pathways.time.Deadline;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What deadlines can hang on that is not the same any more.
 *
 * @param facts the names of facts with another value
 * @param steps the names of steps that are done, done anew, or not done any more
 */
record Changes(Set<String> facts, Set<String> steps) {
    static Changes between(InstanceState before, InstanceState after) {
        Set<String> facts = new TreeSet<>();
        after.facts().asMap().forEach((name, value) -> {
            if (!value.equals(before.facts().get(name))) {
                facts.add(name);
            }
        });
        Set<String> steps = new TreeSet<>();
        for (StepState step : after.steps()) {
            if (!Objects.equals(happened(step), happened(before.find(step.step())))) {
                steps.add(step.step());
            }
        }
        return new Changes(facts, steps);
    }

    private static @Nullable Object happened(@Nullable StepState step) {
        return step == null || step.done() == null ? null : step.done().happened();
    }

    boolean isEmpty() {
        return facts.isEmpty() && steps.isEmpty();
    }

    /** Whether the fact changed that chooses among the times of a deadline. */
    boolean choose(Deadline deadline) {
        return deadline.dependsOn() != null && facts.contains(deadline.dependsOn());
    }

    /** Whether a deadline may be due at another instant now. */
    boolean touch(Deadline deadline) {
        return choose(deadline)
                || deadline.all().stream()
                        .anyMatch(point -> point.anchor() instanceof Anchor.Named anchor
                                && (facts.contains(anchor.name()) || steps.contains(anchor.name())));
    }
}
