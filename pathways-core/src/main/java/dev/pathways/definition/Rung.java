package dev.pathways.definition;

import dev.pathways.time.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rung of a ladder.
 *
 * @param after how long after the rung before it, or, for the first, after the deadline
 * @param tell whom it asks; they may take the step
 * @param inform whom it tells that the step is late; they may not take it
 * @param handTo the new owner, where it hands the step on
 */
public record Rung(
        Span after,
        List<PartyRef> tell,
        List<PartyRef> inform,
        @Nullable PartyRef handTo) {
    /** Keeps its own copies of the lists. */
    public Rung {
        tell = List.copyOf(tell);
        inform = List.copyOf(inform);
    }

    /** A rung that only asks: {@code tell("10 minutes", "role charge-nurse", "owner")}. */
    public static Rung tell(String after, String... parties) {
        return new Rung(Span.parse(after), read(parties), List.of(), null);
    }

    /** A rung that hands the step to a new owner. */
    public static Rung handTo(String after, String party) {
        return new Rung(Span.parse(after), List.of(), List.of(), PartyRef.parse(party));
    }

    /** The same rung, which also informs these parties. */
    public Rung andInform(String... parties) {
        return new Rung(after, tell, read(parties), handTo);
    }

    /** Everybody whom it names, in its order. */
    public List<PartyRef> named() {
        List<PartyRef> named = new ArrayList<>(tell);
        named.addAll(inform);
        if (handTo != null) {
            named.add(handTo);
        }
        return List.copyOf(named);
    }

    private static List<PartyRef> read(String... parties) {
        return Arrays.stream(parties).map(PartyRef::parse).toList();
    }
}
