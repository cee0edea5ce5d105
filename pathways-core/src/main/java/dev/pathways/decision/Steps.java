package dev.pathways.decision;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The steps of an instance, in the order of their first opening. Immutable; made for many states that follow each other, of
 * which each differs in one step.
 */
final class Steps extends AbstractList<StepState> implements RandomAccess {
    private static final int NONE = -1;

    private final StepState[] steps;
    /** The hash of each name, for names of one pathway are much alike; shared by states of the same steps. */
    private final int[] hashes;

    private Steps(StepState[] steps, int[] hashes) {
        this.steps = steps;
        this.hashes = hashes;
    }

    /** These steps; themselves where they cannot change. */
    static Steps copyOf(List<StepState> steps) {
        if (steps instanceof Steps same) {
            return same;
        }
        int[] hashes = steps.stream().mapToInt(step -> step.step().hashCode()).toArray();
        return new Steps(steps.toArray(StepState[]::new), hashes);
    }

    @Override
    public StepState get(int number) {
        return steps[number];
    }

    @Override
    public int size() {
        return steps.length;
    }

    /** The step of that name, or null. */
    @Nullable
    StepState find(String name) {
        int number = number(name);
        return number == NONE ? null : steps[number];
    }

    /** The same steps with another state of one of them; a step that is not among them comes last. */
    Steps with(StepState step) {
        int number = number(step.step());
        if (number == NONE) {
            return and(step);
        }
        StepState[] all = steps.clone();
        all[number] = step;
        return new Steps(all, hashes);
    }

    private Steps and(StepState step) {
        StepState[] all = Arrays.copyOf(steps, steps.length + 1);
        int[] allHashes = Arrays.copyOf(hashes, hashes.length + 1);
        all[steps.length] = step;
        allHashes[hashes.length] = step.step().hashCode();
        return new Steps(all, allHashes);
    }

    private int number(String name) {
        int hash = name.hashCode();
        for (int i = 0; i < hashes.length; i++) {
            if (hashes[i] == hash && steps[i].step().equals(name)) {
                return i;
            }
        }
        return NONE;
    }
}
