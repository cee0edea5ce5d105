package dev.pathways.decision;

import dev.pathways.model.Facts;
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
        return new Changes(facts(before.facts(), after.facts()), steps(before, after));
    }

    private static Set<String> facts(Facts before, Facts after) {
        if (before.equals(after)) {
            return Set.of();
        }
        Set<String> changed = new TreeSet<>();
        after.asMap().forEach((name, value) -> {
            if (!value.equals(before.get(name))) {
                changed.add(name);
            }
        });
        return changed;
    }

    /** Both have their steps in the order in which they first opened, so those of before stand first. */
    private static Set<String> steps(InstanceState before, InstanceState after) {
        Set<String> changed = new TreeSet<>();
        for (int i = 0; i < after.steps().size(); i++) {
            StepState step = after.steps().get(i);
            StepState beside = i < before.steps().size() ? before.steps().get(i) : null;
            boolean isSame = beside != null && beside.step().equals(step.step());
            if (!Objects.equals(happened(step), happened(isSame ? beside : before.find(step.step())))) {
                changed.add(step.step());
            }
        }
        return changed;
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
