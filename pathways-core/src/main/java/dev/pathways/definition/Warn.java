package dev.pathways.definition;

import dev.pathways.time.Span;
import dev.pathways.time.When;
import java.util.List;

/**
 * A word before the deadline, while the work is not done.
 *
 * @param at when
 * @param tell whom it asks; they may take the step
 * @param inform whom it informs
 */
public record Warn(Point at, List<PartyRef> tell, List<PartyRef> inform) {
    /** When a warning comes. */
    public sealed interface Point {
        /** At a point on the clock, counted as a deadline is. */
        record IfNot(When when) implements Point {
            @Override
            public String toString() {
                return when.toString();
            }
        }

        /** So long before the complete clock runs out. */
        record BeforeDue(Span span) implements Point {
            @Override
            public String toString() {
                return span + " before due";
            }
        }
    }

    /** Keeps its own copies of the lists. */
    public Warn {
        tell = List.copyOf(tell);
        inform = List.copyOf(inform);
    }
}
