package dev.pathways.check;

import dev.pathways.definition.Ladder;
import dev.pathways.definition.PartyRef;
import dev.pathways.definition.Rung;
import dev.pathways.model.ClockKind;
import dev.pathways.time.Wall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When the rungs of a ladder fire at the latest, counted from the deadline of its clock: the letters o, g and j of the
 * guarantees.
 *
 * <p>Rung 1 fires its own {@code after} behind the deadline, each later rung its {@code after} behind the one before. A
 * rung that hands the step on restarts the acknowledge clock, and the next rung waits for that clock: it comes the
 * longer of its {@code after} and A behind the hand-over. (A confirm ladder never hands on: nobody can be made to
 * confirm.) Everything else makes a rung earlier, never later: a rung that reaches nobody, a declined asking and an
 * escalation by hand all fire the next rung at once and plan the later ones from then.
 *
 * @param clock the clock it belongs to
 * @param offsets the offset of each rung, in order
 * @param grace what an answer to a rung buys before the next, once per rung; zero on all but completion ladders
 * @param firstOther the number of the first rung that names somebody other than who is late; 0 where none does
 */
public record BoundLadder(ClockKind clock, List<Duration> offsets, Duration grace, int firstOther) {
    /** Keeps its own copy of the list. */
    public BoundLadder {
        offsets = List.copyOf(offsets);
    }

    static BoundLadder of(
            ClockKind clock,
            Ladder ladder,
            @Nullable Duration acknowledge,
            BoundLengths lengths,
            Wall wall,
            Set<PartyRef> late) {
        List<Duration> offsets = new ArrayList<>();
        Duration reached = Duration.ZERO;
        Duration wait = Duration.ZERO;
        for (Rung rung : ladder.rungs()) {
            reached = reached.plus(BoundClock.larger(lengths.longest(rung.after(), wall), wait));
            offsets.add(reached);
            boolean handsOn = rung.handTo() != null && clock != ClockKind.CONFIRM;
            wait = handsOn && acknowledge != null ? acknowledge : Duration.ZERO;
        }
        boolean answered = clock == ClockKind.COMPLETE && ladder.grace() != null;
        Duration grace = answered && ladder.grace() != null ? lengths.longest(ladder.grace(), wall) : Duration.ZERO;
        return new BoundLadder(clock, offsets, grace, firstOther(ladder, late));
    }

    private static int firstOther(Ladder ladder, Set<PartyRef> late) {
        for (int i = 1; i <= ladder.size(); i++) {
            if (named(ladder.rung(i)).stream().anyMatch(party -> !late.contains(party))) {
                return i;
            }
        }
        return 0;
    }

    /** Everybody whom a rung names, in its order. */
    static List<PartyRef> named(Rung rung) {
        List<PartyRef> named = new ArrayList<>(rung.tell());
        named.addAll(rung.inform());
        PartyRef handTo = rung.handTo();
        if (handTo != null) {
            named.add(handTo);
        }
        return named;
    }

    /**
     * When somebody else has been told, counted from the deadline: at the first rung that names another, put off by one
     * grace for each rung before it; null where no rung names another.
     */
    @Nullable
    Duration somebodyElse() {
        return firstOther == 0 ? null : offsets.get(firstOther - 1).plus(grace.multipliedBy(firstOther - 1L));
    }

    /** When the safety net has been called, counted from the deadline: one period after the last rung and its grace. */
    Duration safetyNet(Duration every) {
        Duration last = offsets.isEmpty() ? Duration.ZERO : offsets.get(offsets.size() - 1);
        return last.plus(grace.multipliedBy(offsets.size())).plus(every);
    }

    /** The longest silence from the deadline to rung 1, or from one rung to the next. */
    Duration longestGap() {
        Duration longest = offsets.isEmpty() ? Duration.ZERO : offsets.get(0);
        for (int i = 1; i < offsets.size(); i++) {
            longest = BoundClock.larger(
                    longest, offsets.get(i).minus(offsets.get(i - 1)).plus(grace));
        }
        return longest;
    }
}
