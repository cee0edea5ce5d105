package dev.pathways.model;

/** One step of one running pathway. */
public record StepRef(InstanceId instance, String step) {
    /** Checks that the step is a name. */
    public StepRef {
        Words.requireName("step", step);
    }

    /** Names a step of a running pathway. */
    public static StepRef of(InstanceId instance, String step) {
        return new StepRef(instance, step);
    }

    @Override
    public String toString() {
        return instance + "/" + step;
    }
}
