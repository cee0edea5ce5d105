package dev.pathways.model;

import java.time.Instant;

/**
 * Why a command was refused, as a value: a stable code and a sentence of the form <i>Expected to …, but …</i>. Names
 * steps, parties and codes, never the subject, a fact's value or free text.
 */
public sealed interface Refusal {
    /** The stable code. */
    RefusalCode code();

    /** The sentence for people. */
    String message();

    /** Refused, and the sentence says all there is. */
    record Because(RefusalCode code, String message) implements Refusal {}

    /**
     * Somebody else has the step.
     *
     * @param step the step
     * @param by who has it
     * @param at since when
     */
    record AlreadyAcknowledged(String step, String by, Instant at) implements Refusal {
        @Override
        public RefusalCode code() {
            return RefusalCode.ALREADY_ACKNOWLEDGED;
        }

        @Override
        public String message() {
            return "Expected step '" + step + "' to be free, but " + by + " has had it since " + at;
        }
    }

    /** Refused with a code and a sentence. */
    static Refusal because(RefusalCode code, String message) {
        return new Because(code, message);
    }
}
