package dev.pathways.check;

import dev.pathways.definition.StillOnIt;
import dev.pathways.time.Wall;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Within what time somebody knows about a step that does not go on.
 *
 * <p>Derivation, from the clock rules. A is the acknowledge clock, F the complete clock, C the confirm clock, each at its
 * longest with the pause budget P in it; o the offset of the rung that counts, g the grace, N the safety net's period.
 * <ul>
 *   <li><b>Unacknowledged</b> A + o: every opening, change of owner, return or lapse starts the clock anew, in full, and
 *       its ladder from rung 1. (The hand-over of its own ladder restarts the clock but not the ladder; its delay is in
 *       the offsets.) Only an acknowledgement stops it, and nothing puts it off but a pause. The safety net is called
 *       N later. A step has one rhythm: if the complete ladder has begun it, its next call stands, and an answer to the
 *       last rung can have put that off by g. So the safety net may need N + g from a change of owner, however short
 *       the acknowledge clock is; a pause can come on top, where the ladder was climbed by hand before the deadline.
 *       It never needs longer than the complete ladder goes on without handing the step on: that begins all this anew.
 *   <li><b>In any case</b> F + o + (j - 1) g: no act but a completion stops the complete clock, and no act but an answer
 *       puts its ladder off, once per rung: before rung j there are j - 1 rungs to answer. The safety net comes N after
 *       the last rung, and after k answers: F + o + k g + N. Only the safety net itself
 *       can put its call off, once, and then somebody of it knows already.
 *   <li><b>Unconfirmed</b> C + o, and N more for the safety net. A pause stops the confirm clock too, so P is in C.
 *   <li><b>Returned</b>: while the work is with the confirmer the complete ladder is silent, and a return fires at once
 *       whatever it had planned meanwhile. If it was reported done just before the safety net would have been called,
 *       the confirmer may keep it as long as the unconfirmed bound D allows (then the safety net is called about that), so
 *       the sum of both bounds always holds. C alone would not do: the confirmer may be late as well. Each rung which hands the step on lets the ladder wait for the acknowledge clock that it restarts, counted from the
 *       return at which it fires; meanwhile the work can be with the confirmer again: D once more for each of them.
 *   <li><b>Lapsed</b>: whoever stops answering {@code still-on-it} is found out one period and one answering time after
 *       the last answer; then the acknowledge clock runs as after a change of owner.
 * </ul>
 *
 * @param unacknowledged of the last opening, change of owner, return or lapse, if nobody acknowledges; null where no
 *     acknowledgement is needed
 * @param inAnyCase of the opening, whatever people say, while the work is not reported done
 * @param unconfirmed of the completion, if nobody confirms; null where nobody must
 * @param returned of the opening, in any case, also if the work was with its confirmer in between; null where nobody must
 *     confirm
 * @param lapsed of the owner's last answer, if nobody answers any more; null where an acknowledgement needs no renewal
 */
public record GuaranteeTold(
        @Nullable Duration unacknowledged,
        Duration inAnyCase,
        @Nullable Duration unconfirmed,
        @Nullable Duration returned,
        @Nullable Duration lapsed) {
    static GuaranteeTold of(GuaranteeClocks clocks, Offsets after, @Nullable Duration lapse) {
        BoundClock acknowledge = clocks.acknowledge();
        BoundClock confirm = clocks.confirm();
        Duration open = acknowledge == null ? null : unacknowledged(acknowledge, after);
        Duration anyCase = clocks.complete().paused().plus(after.uncompleted);
        Duration unconfirmed = confirm == null ? null : confirm.paused().plus(after.unconfirmed);
        return new GuaranteeTold(
                open,
                anyCase,
                unconfirmed,
                confirm == null
                        ? null
                        : anyCase.plus(
                                confirm.paused().plus(after.withConfirmer).multipliedBy(1L + after.handOvers)),
                lapse == null || open == null ? null : lapse.plus(open));
    }

    private static Duration unacknowledged(BoundClock acknowledge, Offsets after) {
        Duration longest = BoundClock.larger(acknowledge.paused().plus(after.unacknowledged), after.running);
        Duration undisturbed = after.undisturbed;
        return undisturbed == null ? longest : BoundClock.smaller(longest, undisturbed);
    }

    /** How long it takes until an owner who stops answering is found out. */
    static @Nullable Duration lapse(@Nullable StillOnIt stillOnIt, BoundLengths lengths, Wall wall) {
        return stillOnIt == null
                ? null
                : lengths.longest(stillOnIt.every(), wall).plus(lengths.longest(stillOnIt.answerWithin(), wall));
    }

    /**
     * How long after each deadline somebody knows.
     *
     * @param withConfirmer of the confirm clock, somebody who is neither owner nor confirmer
     * @param handOvers how many rungs of the complete ladder hand the step on
     * @param running how long the next call of a rhythm that runs already can be away, where that call is waited for
     * @param undisturbed how long the complete ladder can neither start the acknowledge clock anew nor call the safety net;
     *     null where that is not known, because its deadline can move
     */
    record Offsets(
            Duration unacknowledged,
            Duration uncompleted,
            Duration unconfirmed,
            Duration withConfirmer,
            int handOvers,
            Duration running,
            @Nullable Duration undisturbed) {}
}
