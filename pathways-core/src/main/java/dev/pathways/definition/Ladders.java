package dev.pathways.definition;

import dev.pathways.model.ClockKind;

/** The ladder of each kind of lateness; often one and the same. */
public record Ladders(Ladder unacknowledged, Ladder uncompleted, Ladder unconfirmed) {
    /** One ladder for every kind of lateness. */
    public static Ladders same(Ladder ladder) {
        return new Ladders(ladder, ladder, ladder);
    }

    /** The ladder of a clock. */
    public Ladder of(ClockKind clock) {
        return switch (clock) {
            case ACKNOWLEDGE -> unacknowledged;
            case COMPLETE -> uncompleted;
            case CONFIRM -> unconfirmed;
        };
    }
}
