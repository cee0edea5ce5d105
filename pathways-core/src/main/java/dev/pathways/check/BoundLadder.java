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
 */
public record BoundLadder(ClockKind clock, List<Duration> offsets, Duration grace) {
    /** Keeps its own copy of the list. */
    public BoundLadder {
        offsets = List.copyOf(offsets);
    }

    static BoundLadder of(
            ClockKind clock, Ladder ladder, @Nullable Duration acknowledge, BoundLengths lengths, Wall wall) {
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
        return new BoundLadder(clock, offsets, grace);
    }

    /**
     * When somebody else has been told, counted from the deadline.
     *
     * @param late who may be the very ones who are late
     * @param leftOut who may be left out because of what they did
     * @param every how often the safety net is called
     */
    BoundOthers somebodyElse(Ladder ladder, Set<PartyRef> late, BoundOthers.LeftOut leftOut, Duration every) {
        List<Duration> gaps = new ArrayList<>();
        for (int i = 1; i <= offsets.size(); i++) {
            gaps.add(gap(i));
        }
        return BoundOthers.of(ladder, late, gaps, leftOut, grace.plus(every));
    }

    /** When the safety net has been called, counted from the deadline: one period after the last rung and its grace. */
    Duration safetyNet(Duration every) {
        Duration last = offsets.isEmpty() ? Duration.ZERO : offsets.get(offsets.size() - 1);
        return last.plus(grace.multipliedBy(offsets.size())).plus(every);
    }

    /**
     * How long it can last at most, counted from anything that starts the acknowledge clock anew, until the ladder of the
     * complete clock starts it anew as well or calls the safety net.
     *
     * <p>It is counted from the opening, and from each rung, for each can be fired by hand long before its time and be
     * answered then. A rung that hands on and reaches nobody fires the next one at once, and as the last one calls the
     * safety net at once.
     *
     * @param complete how long the clock runs, with the pauses
     * @param budget what the pauses can add where the ladder was climbed by hand before
     */
    Duration longestUndisturbed(Ladder ladder, Duration complete, Duration budget, Duration every) {
        Duration longest = Duration.ZERO;
        Duration onward = every;
        for (int number = offsets.size(); number >= 1; number--) {
            longest = BoundClock.larger(longest, onward.plus(grace).plus(budget));
            Duration fromHere = ladder.rung(number).handTo() == null ? onward : passedOver(number, onward);
            Duration before = number == 1 ? Duration.ZERO : offsets.get(number - 2);
            onward = offsets.get(number - 1).minus(before).plus(fromHere);
        }
        return BoundClock.larger(longest, complete.plus(onward));
    }

    /** What is left of the way onward from a rung that reaches nobody. */
    private Duration passedOver(int number, Duration onward) {
        boolean isLast = number == offsets.size();
        return isLast ? Duration.ZERO : onward.minus(offsets.get(number).minus(offsets.get(number - 1)));
    }

    /** The longest silence from the deadline to rung 1, or from one rung to the next. */
    Duration longestGap() {
        Duration longest = Duration.ZERO;
        for (int i = 1; i <= offsets.size(); i++) {
            longest = BoundClock.larger(longest, gap(i));
        }
        return longest;
    }

    /** The longest from the deadline to rung 1, or from the rung before to this one with the answer that puts it off. */
    private Duration gap(int number) {
        Duration offset = offsets.get(number - 1);
        return number == 1 ? offset : offset.minus(offsets.get(number - 2)).plus(grace);
    }
}
