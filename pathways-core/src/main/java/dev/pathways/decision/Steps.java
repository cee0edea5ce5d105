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

    private Steps(StepState[] steps) {
        this.steps = steps;
    }

    /** These steps; themselves where they cannot change. */
    static Steps copyOf(List<StepState> steps) {
        return steps instanceof Steps same ? same : new Steps(List.copyOf(steps).toArray(StepState[]::new));
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
        StepState[] all = Arrays.copyOf(steps, number == NONE ? steps.length + 1 : steps.length);
        all[number == NONE ? steps.length : number] = step;
        return new Steps(all);
    }

    /** Compares texts only where their hashes, which texts keep, are the same: names of one pathway are much alike. */
    private int number(String name) {
        int hash = name.hashCode();
        for (int i = 0; i < steps.length; i++) {
            String each = steps[i].step();
            if (each.hashCode() == hash && each.equals(name)) {
                return i;
            }
        }
        return NONE;
    }
}
