package dev.pathways.decision;

import dev.pathways.definition.PathwayDefinition;
import dev.pathways.model.Facts;
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
    /** What has changed from one state to a later one, as far as a definition has deadlines that hang on it. */
    static Changes between(PathwayDefinition definition, InstanceState before, InstanceState after) {
        return new Changes(facts(definition, before.facts(), after.facts()), steps(definition, before, after));
    }

    private static Set<String> facts(PathwayDefinition definition, Facts before, Facts after) {
        if (before.equals(after)) {
            return Set.of();
        }
        Set<String> changed = new TreeSet<>();
        after.asMap().forEach((name, value) -> {
            if (definition.movesInstants(name) && !value.equals(before.get(name))) {
                changed.add(name);
            }
        });
        return changed;
    }

    /** Both have their steps in the order in which they first opened, so those of before stand first. */
    private static Set<String> steps(PathwayDefinition definition, InstanceState before, InstanceState after) {
        Set<String> changed = new TreeSet<>();
        for (int i = 0; i < after.steps().size(); i++) {
            StepState step = after.steps().get(i);
            if (definition.movesInstants(step.step())
                    && !Objects.equals(happened(step), happened(same(before, i, step.step())))) {
                changed.add(step.step());
            }
        }
        return changed;
    }

    private static @Nullable StepState same(InstanceState before, int place, String name) {
        StepState beside = place < before.steps().size() ? before.steps().get(place) : null;
        return beside != null && beside.step().equals(name) ? beside : before.find(name);
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
        if (choose(deadline)) {
            return true;
        }
        for (String anchor : deadline.anchors()) {
            if (facts.contains(anchor) || steps.contains(anchor)) {
                return true;
            }
        }
        return false;
    }
}
