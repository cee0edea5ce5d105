package dev.pathways.model;

/** What a caller gets back: accepted, or refused with a reason. Never null, never an exception for a refusal. */
public sealed interface Reply {
    /** The acceptance, or an exception that names the refusal: for callers who know that it must succeed. */
    Accepted orThrow();

    /** Whether the command was accepted. */
    boolean isAccepted();

    /**
     * The command was accepted and is committed.
     *
     * @param instance the instance it is about
     * @param version the instance's version afterwards
     */
    record Accepted(InstanceId instance, long version) implements Reply {
        @Override
        public Accepted orThrow() {
            return this;
        }

        @Override
        public boolean isAccepted() {
            return true;
        }

        /** A step of this instance. */
        public StepRef step(String name) {
            return new StepRef(instance, name);
        }
    }

    /** The command was refused. */
    record Refused(Refusal refusal) implements Reply {
        @Override
        public Accepted orThrow() {
            throw new RefusedException(refusal);
        }

        @Override
        public boolean isAccepted() {
            return false;
        }
    }
}
