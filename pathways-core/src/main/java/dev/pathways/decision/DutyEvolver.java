package dev.pathways.decision;

import dev.pathways.model.Asking;
import dev.pathways.model.Event;
import dev.pathways.model.NoticeKind;
import dev.pathways.model.Party;
import dev.pathways.model.Purpose;
import dev.pathways.model.StepPhase;
import java.time.Instant;
import java.util.List;

/** What changes of duty lists do to a step. Pure. */
final class DutyEvolver {
    private static final StepEvolver.Manner ASKED = new StepEvolver.Manner(Purpose.WORK, NoticeKind.ASKED, null, 0);
    private static final StepEvolver.Manner NET = new StepEvolver.Manner(Purpose.WORK, NoticeKind.NET, null, 0);

    private DutyEvolver() {}

    /**
     * Who is new on a list belongs to its asking; who is off it does not wait for an answer any more. Where the list reached
     * nobody before and somebody has the step meanwhile, that is a new asking.
     */
    static StepState read(StepState step, Event.DutyRead event) {
        Asking asking = event.asking();
        Listening list = step.asks().list(asking.party(), event.purpose());
        if (list == null) {
            return step;
        }
        Asks asks = step.asks()
                .each(asked -> asked.purpose() == event.purpose() && asked.via().equals(asking.party())
                        ? asked.off(event.off().contains(asked.person()))
                        : asked);
        boolean anew =
                list.skipped() && step.ownership().isTaken() && !asking.people().isEmpty();
        asks = anew ? asks.nextWave() : asks;
        int wave = anew ? asks.newest() : list.wave();
        asks = asks.with(asking.people(), asking.party(), list.purpose(), wave);
        StepEvolver.Manner manner = new StepEvolver.Manner(list.purpose(), list.kind(), list.clock(), list.rung());
        return step.asks(StepEvolver.listen(
                asks, asking, manner, new StepEvolver.Wave(wave, list.reached() || asking.reached())));
    }

    /** Whoever has the step keeps it; where they are off their list, somebody else was asked anew. */
    static StepState ownerRead(StepState step, Event.OwnerRead event) {
        Hold hold = step.ownership().hold();
        if (hold == null) {
            return step;
        }
        Event.OffDuty offDuty = event.offDuty();
        if (offDuty == null) {
            Hold.Standing standing = event.failed() ? Hold.Standing.UNKNOWN : Hold.Standing.ON_LIST;
            return step.owned(step.ownership().hold(hold.read(standing, event.checkAgain())));
        }
        Hold off = hold.read(Hold.Standing.OFF_LIST, event.checkAgain());
        Asks asks = StepEvolver.asked(step.asks().nextWave(), List.of(offDuty.list()), ASKED);
        return step.owned(step.ownership().hold(off)).asks(StepEvolver.asked(asks, offDuty.net(), NET));
    }

    /** The next owner party was asked, without a clock of its own. */
    static StepState passedOver(StepState step, Event.OwnerPassedOver event) {
        Asking asking = event.asking();
        Party accountable = asking.reached() ? asking.party() : step.ownership().party();
        Asks asks = asking.reached() ? step.asks().nextWave() : step.asks();
        return step.owned(step.ownership().tried(asking.party(), accountable))
                .asks(StepEvolver.asked(asks, List.of(asking), ASKED));
    }

    /** The lists of a step are those of another unit now. */
    static StepState moved(StepState step, Instant at) {
        Hold hold = step.ownership().hold();
        boolean reads = step.phase() == StepPhase.ACKNOWLEDGED && hold != null && Listening.changesWithUnit(hold.as());
        StepState owned = reads && hold != null ? step.owned(step.ownership().hold(hold.checkAgain(at))) : step;
        return owned.asks(owned.asks().readAgain(at));
    }
}
