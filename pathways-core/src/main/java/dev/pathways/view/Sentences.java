package dev.pathways.view;

import dev.pathways.definition.Gate;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.StepDefinition;
import dev.pathways.model.Asking;
import dev.pathways.model.ClockKind;
import dev.pathways.model.ClockPlan;
import dev.pathways.model.Event;
import dev.pathways.model.JournalEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a journal, entry by entry, and says what each means: the one place where an event is explained. Names parties,
 * people by their ids, steps, clocks and instants; never a reason, a note's text, a fact's value or the
 * subject.
 *
 * <p>Not for use by several threads.
 */
final class Sentences implements Event.Cases<Line> {
    private final PathwayDefinition definition;
    private final WallTime wall;
    private final Map<String, Event.StepAwaited> waits = new HashMap<>();
    private JournalEntry entry;

    /** Begins before the first entry. */
    Sentences(PathwayDefinition definition, JournalEntry first) {
        this.definition = definition;
        this.wall = new WallTime(definition.zone());
        this.entry = first;
    }

    /** What the next entry says. */
    Line read(JournalEntry next) {
        entry = next;
        return next.event().match(this);
    }

    private String actor() {
        return entry.actor().id();
    }

    private String at(Instant instant) {
        return wall.beside(entry.at(), instant);
    }

    /** {@code , which was planned for 08:15} where something comes later than planned. */
    private String late(Instant planned) {
        return planned.isBefore(entry.at()) ? ", which was planned for " + at(planned) : "";
    }

    private String acknowledgeBy(@Nullable ClockPlan plan) {
        return plan == null ? "" : ", to be acknowledged by " + at(plan.due());
    }

    /** What a late clock is still missing. */
    static String missing(ClockKind clock) {
        return switch (clock) {
            case ACKNOWLEDGE -> "nobody has acknowledged it";
            case COMPLETE -> "it has not been completed";
            case CONFIRM -> "nobody has confirmed it";
        };
    }

    @Override
    public Line started(Event.Started event) {
        return Line.whole(actor() + " starts the pathway. All of it is due by " + at(event.due()) + ".");
    }

    @Override
    public Line clockStarted(Event.ClockStarted event) {
        return Line.about(
                event.step(),
                "Its time runs before its turn comes: due by "
                        + at(event.complete().due()) + ".");
    }

    @Override
    public Line clockEnded(Event.ClockEnded event) {
        return Line.about(event.step(), "It cannot be reached any more, and its time stops running.");
    }

    @Override
    public Line stepOpened(Event.StepOpened event) {
        waits.remove(event.step());
        return Line.about(
                        event.step(),
                        "It opens" + late(event.planned()) + acknowledgeBy(event.acknowledge())
                                + (event.acknowledge() == null ? ", to be completed by " : " and completed by ")
                                + at(event.complete().due()) + ".")
                .asking(event.askings());
    }

    /** A step's title as it stands in a sentence. */
    static String quoted(StepDefinition step) {
        return "“" + step.title() + "”";
    }

    @Override
    public Line stepAwaited(Event.StepAwaited event) {
        waits.put(event.step(), event);
        return Line.about(event.step(), "Its turn comes; " + waiting(event) + ".");
    }

    private String waiting(Event.StepAwaited event) {
        if (event.opens() != null) {
            return "it opens at " + at(event.opens());
        }
        String until =
                event.notNeeded() == null ? "" : ", and is passed by at " + at(event.notNeeded()) + " without it";
        return "it waits for " + opener(definition.step(event.step())) + until;
    }

    /** The event that opens a step, in words. */
    static String opener(StepDefinition step) {
        return step.gate().opens() instanceof Gate.Opens.On on ? "“" + on.event() + "”" : "its event";
    }

    @Override
    public Line stepSkipped(Event.StepSkipped event) {
        Event.StepAwaited waited = waits.remove(event.step());
        String why = waited == null
                ? "its condition does not hold"
                : opener(definition.step(event.step())) + " has not come in time";
        return Line.about(event.step(), "It is passed by: " + why + ".");
    }

    @Override
    public Line stepClosed(Event.StepClosed event) {
        waits.remove(event.step());
        String why = event.event() == null ? "enough other branches are done" : "“" + event.event() + "” was reported";
        return Line.about(event.step(), "It is closed: " + why + ".");
    }

    @Override
    public Line groupOpened(Event.GroupOpened event) {
        return Line.silent();
    }

    @Override
    public Line branchCompleted(Event.BranchCompleted event) {
        return Line.silent();
    }

    @Override
    public Line groupEnded(Event.GroupEnded event) {
        return Line.silent();
    }

    @Override
    public Line eventReported(Event.EventReported event) {
        return Line.whole(actor() + " reports “" + event.name() + "”.");
    }

    @Override
    public Line acknowledged(Event.Acknowledged event) {
        return Line.about(
                event.step(), actor() + " acknowledges it, as " + event.as() + happened(event.happened()) + ".");
    }

    private String happened(Instant happened) {
        return happened.isBefore(entry.at()) ? ", and did so at " + at(happened) : "";
    }

    @Override
    public Line declined(Event.Declined event) {
        return Line.about(event.step(), actor() + " declines it, with a reason.");
    }

    @Override
    public Line completed(Event.Completed event) {
        String confirm = event.confirm() == null
                ? ""
                : " It is to be confirmed by " + at(event.confirm().due()) + ".";
        return Line.about(
                        event.step(),
                        actor() + " reports it done, with the outcome “" + event.outcome() + "”"
                                + happened(event.happened()) + "." + confirm)
                .asking(event.askings());
    }

    @Override
    public Line confirmed(Event.Confirmed event) {
        return Line.about(event.step(), actor() + " confirms that it is done" + happened(event.happened()) + ".");
    }

    @Override
    public Line returned(Event.Returned event) {
        return Line.about(
                        event.step(),
                        actor() + " sends it back, with a reason" + acknowledgeBy(event.acknowledge()) + ".")
                .asking(event.askings());
    }

    @Override
    public Line assigned(Event.Assigned event) {
        return Line.about(
                        event.step(), actor() + " gives it to " + event.to() + acknowledgeBy(event.acknowledge()) + ".")
                .asking(event.askings());
    }

    @Override
    public Line warned(Event.Warned event) {
        return Line.about(
                        event.step(),
                        "Warning " + event.number() + " comes" + late(event.planned()) + ": it is not done yet.")
                .asking(both(event.tells(), event.informs()));
    }

    @Override
    public Line askedStillOnIt(Event.AskedStillOnIt event) {
        return Line.about(
                event.step(),
                "Whoever has it is asked whether they are still on it, and has to answer by " + at(event.answerBy())
                        + ".");
    }

    @Override
    public Line saidStillOnIt(Event.SaidStillOnIt event) {
        return Line.about(
                event.step(), actor() + " is still on it, and is asked again at " + at(event.askAgain()) + ".");
    }

    @Override
    public Line acknowledgementLapsed(Event.AcknowledgementLapsed event) {
        return Line.about(
                        event.step(),
                        "Whoever had it has not said that they are still on it: nobody has it any more"
                                + acknowledgeBy(event.acknowledge()) + ".")
                .asking(event.askings());
    }

    @Override
    public Line graceGiven(Event.GraceGiven event) {
        Instant rung = event.ahead().rung();
        Instant net = event.ahead().net();
        String next = rung != null
                ? ": the next fires at " + at(rung)
                : net == null ? "" : ": the safety net is called at " + at(net);
        return Line.about(
                event.step(), "The answer to rung " + event.rung() + " puts off what comes after it" + next + ".");
    }

    @Override
    public Line paused(Event.Paused event) {
        return Line.about(
                event.step(),
                actor() + " pauses it (“" + event.pause() + "”), with a reason, until " + at(event.until())
                        + " at the latest.");
    }

    @Override
    public Line resumed(Event.Resumed event) {
        return Line.about(event.step(), "Its pause ends, and its clocks run again" + late(event.planned()) + ".");
    }

    @Override
    public Line offered(Event.Offered event) {
        return Line.about(
                        event.step(),
                        actor() + " offers it to " + event.to().party().name() + ", who has until " + at(event.until())
                                + " to accept.")
                .asking(List.of(event.to()));
    }

    @Override
    public Line offerAccepted(Event.OfferAccepted event) {
        return Line.about(event.step(), actor() + " accepts the offer, and has it now.");
    }

    @Override
    public Line offerRefused(Event.OfferRefused event) {
        return Line.about(event.step(), actor() + " refuses the offer, with a reason: it comes back.");
    }

    @Override
    public Line offerUnanswered(Event.OfferUnanswered event) {
        String why = event.nobody() == null ? "Nobody has answered the offer" : "The offer reaches nobody";
        return Line.about(event.step(), why + ": it comes back" + late(event.planned()) + ".");
    }

    @Override
    public Line escalationRequested(Event.EscalationRequested event) {
        return Line.about(event.step(), actor() + " escalates it by hand, with a reason.");
    }

    @Override
    public Line becameLate(Event.BecameLate event) {
        return Line.about(event.step(), "It is late: " + missing(event.clock()) + " by " + at(event.due()) + ".");
    }

    @Override
    public Line latenessWithdrawn(Event.LatenessWithdrawn event) {
        return Line.about(
                event.step(), "It was in time after all, at " + at(event.happened()) + "; the trace of it stays.");
    }

    @Override
    public Line deadlineMoved(Event.DeadlineMoved event) {
        Instant before = event.before();
        boolean same = event.due().equals(before);
        String instead = before == null || same ? "" : ", no longer by " + at(before);
        return Line.about(
                event.step(),
                "What it counts from has changed: it is " + (same ? "still " : "") + "due by " + at(event.due())
                        + instead + ".");
    }

    @Override
    public Line rungFired(Event.RungFired event) {
        List<Asking> askings = both(event.tells(), event.informs());
        String handOn = "";
        if (event.handOver() != null) {
            Asking to = event.handOver().asking();
            askings.add(to);
            handOn = to.reached()
                    ? " It belongs to " + to.party() + " now"
                            + acknowledgeBy(event.handOver().acknowledge()) + "."
                    : "";
        }
        String words =
                "Rung " + event.rung() + " fires" + late(event.planned()) + ", because " + cause(event) + "." + handOn;
        return Line.about(event.step(), words).asking(askings);
    }

    private static List<Asking> both(List<Asking> tells, List<Asking> informs) {
        List<Asking> both = new ArrayList<>(tells);
        both.addAll(informs);
        return both;
    }

    private static String cause(Event.RungFired event) {
        return switch (event.cause()) {
            case TIME -> missing(event.clock());
            case BY_HAND -> "somebody escalated by hand";
            case DECLINED -> "everybody asked so far has declined";
            case NOBODY_REACHED -> "whoever should have been told before it could not be";
        };
    }

    @Override
    public Line safetyNetCalled(Event.SafetyNetCalled event) {
        String missed = event.calls() > 1 ? ", for " + event.calls() + " planned calls" : "";
        String words = "The safety net is called" + missed + late(event.planned()) + ".";
        return Line.about(event.step(), words).asking(event.askings());
    }

    @Override
    public Line safetyNetQuieted(Event.SafetyNetQuieted event) {
        return Line.about(
                event.step(), actor() + " of the safety net puts off its next call to " + at(event.next()) + ".");
    }

    @Override
    public Line dutyRead(Event.DutyRead event) {
        return event.asking().people().isEmpty()
                ? Line.silent()
                : Line.about(
                                event.step(),
                                "Somebody else is on duty as " + event.asking().party() + " now, and is asked too.")
                        .joining(event.asking());
    }

    @Override
    public Line ownerRead(Event.OwnerRead event) {
        Event.OffDuty offDuty = event.offDuty();
        return offDuty == null
                ? Line.silent()
                : Line.about(
                                event.step(),
                                "Whoever has it is off duty as "
                                        + offDuty.list().party() + " now, and keeps it until somebody else takes it.")
                        .asking(both(List.of(offDuty.list()), offDuty.net()));
    }

    @Override
    public Line informingFailed(Event.InformingFailed event) {
        return Line.about(
                event.step(),
                "The directory cannot say who is " + event.party()
                        + ", so they are not told that; it is asked again at " + at(event.checkAgain()) + ".");
    }

    @Override
    public Line informedAfterAll(Event.InformedAfterAll event) {
        String then = event.told() ? ", who are told now" : "; it is not late any more, so nobody is told";
        return Line.about(event.step(), "The directory can say again who is " + event.party() + then + ".");
    }

    @Override
    public Line informingGivenUp(Event.InformingGivenUp event) {
        return Line.about(
                event.step(),
                "The pathway has ended, and the directory still cannot say who is " + event.party()
                        + ", so they are never told that.");
    }

    @Override
    public Line ownerPassedOver(Event.OwnerPassedOver event) {
        return Line.about(event.step(), "Whoever should take it cannot be reached any more, or has declined.")
                .asking(List.of(event.asking()));
    }

    @Override
    public Line ownerGone(Event.OwnerGone event) {
        return Line.about(
                        event.step(),
                        "Whoever was accountable for it does not exist any more" + acknowledgeBy(event.acknowledge())
                                + ".")
                .asking(event.askings());
    }

    @Override
    public Line moved(Event.Moved event) {
        return Line.everywhere(actor() + " moves the pathway to unit " + event.to() + ".");
    }

    @Override
    public Line loopSpent(Event.LoopSpent event) {
        return Line.about(
                        event.step(),
                        actor() + " asks for the outcome “" + event.outcome()
                                + "”, which has been taken as often as it may be.")
                .asking(event.askings());
    }

    @Override
    public Line loopTaken(Event.LoopTaken event) {
        return Line.silent();
    }

    @Override
    public Line loopOverridden(Event.LoopOverridden event) {
        return Line.about(
                event.step(),
                actor() + " takes the outcome “" + event.outcome() + "” once more than it may be, with a reason.");
    }

    @Override
    public Line glassBroken(Event.GlassBroken event) {
        return Line.about(
                        event.step(),
                        actor() + " breaks the glass, with a reason: they may not do what follows, and it waits for a"
                                + " review.")
                .asking(event.askings());
    }

    @Override
    public Line glassReviewed(Event.GlassReviewed event) {
        return Line.whole(actor() + " reviews the broken glass of entry " + event.entry() + " of the journal.");
    }

    @Override
    public Line pathwayBecameLate(Event.PathwayBecameLate event) {
        return Line.whole("The pathway as a whole is late: it was due by " + at(event.due()) + ".");
    }

    @Override
    public Line pathwayDeadlineMoved(Event.PathwayDeadlineMoved event) {
        return Line.whole(
                "The pathway as a whole is due by " + at(event.due()) + ", no longer by " + at(event.before()) + ".");
    }

    @Override
    public Line factsRecorded(Event.FactsRecorded event) {
        return Line.whole(
                actor() + " records " + String.join(", ", event.facts().asMap().keySet()) + ".");
    }

    @Override
    public Line noteAdded(Event.NoteAdded event) {
        return event.step() == null
                ? Line.everywhere(actor() + " adds a note about the pathway as a whole.")
                : Line.about(event.step(), actor() + " adds a note.");
    }

    @Override
    public Line pathwayCompleted(Event.PathwayCompleted event) {
        return Line.whole("The pathway is completed.");
    }

    @Override
    public Line pathwayStopped(Event.PathwayStopped event) {
        return Line.everywhere(
                event.event() == null
                        ? actor() + " cancels the pathway, with a reason."
                        : "The pathway is stopped: “" + event.event() + "” was reported.");
    }

    @Override
    public Line noticeGivenUp(Event.NoticeGivenUp event) {
        String words = "A notice cannot be delivered and is given up; they count as not reached.";
        return Line.about(event.step(), words).without(event.person());
    }

    @Override
    public Line told(Event.Told event) {
        return Line.silent();
    }
}
