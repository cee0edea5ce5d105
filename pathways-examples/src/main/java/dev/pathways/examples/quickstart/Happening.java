package dev.pathways.examples.quickstart;

import dev.pathways.definition.PartyRef;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.model.ClockKind;
import dev.pathways.model.Event;
import dev.pathways.model.JournalEntry;
import dev.pathways.model.Party;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One journal entry as a sentence; empty where there is nothing to say.
 *
 * <p>Every kind of event has a sentence, also those that this story does not meet.
 */
final class Happening implements Event.Cases<String> {
    private final PathwayDefinition definition;
    private final Hospital hospital;
    private final WallClock wall;
    private final List<JournalEntry> journal;
    private final JournalEntry entry;

    private Happening(Cast cast, List<JournalEntry> journal, JournalEntry entry) {
        this.definition = cast.definition();
        this.hospital = cast.hospital();
        this.wall = cast.wall();
        this.journal = journal;
        this.entry = entry;
    }

    /** What a story is about, who is in it, and by which clock it is told. */
    record Cast(PathwayDefinition definition, Hospital hospital, WallClock wall) {}

    /** The sentence for an entry, which stands in the journal. */
    static String sentence(Cast cast, List<JournalEntry> journal, JournalEntry entry) {
        return entry.event().match(new Happening(cast, journal, entry));
    }

    private String actor() {
        return hospital.name(entry.actor().id());
    }

    @Override
    public String started(Event.Started event) {
        String facts = event.facts().asMap().entrySet().stream()
                .map(fact -> fact.getKey().replace('-', ' ') + ": " + hospital.name(fact.getValue()))
                .collect(Collectors.joining(", "));
        return actor() + " starts \"" + definition.header().title() + "\" (" + facts + "). All of it must be done by "
                + wall.show(event.due()) + ".";
    }

    @Override
    public String clockStarted(Event.ClockStarted event) {
        return "The clock of \"" + definition.step(event.step()).title() + "\" runs already: to be completed by "
                + wall.show(event.complete().due()) + ".";
    }

    @Override
    public String clockEnded(Event.ClockEnded event) {
        return "\"" + definition.step(event.step()).title() + "\" will not be needed any more.";
    }

    @Override
    public String stepOpened(Event.StepOpened event) {
        String by = event.acknowledge() == null
                ? ""
                : "acknowledged by " + wall.show(event.acknowledge().due()) + " and ";
        return "\"" + definition.step(event.step()).title() + "\" is open: to be " + by + "completed by "
                + wall.show(event.complete().due()) + "." + standIn(event);
    }

    /** Says so where whoever did the earlier step is not asked, because they only stood in for somebody. */
    private String standIn(Event.StepOpened event) {
        if (!(definition.step(event.step()).owner() instanceof PartyRef.WhoeverDid earlier)) {
            return "";
        }
        String did = journal.stream()
                .filter(each -> each.event() instanceof Event.Completed done
                        && done.step().equals(earlier.step())
                        && each.seq() < entry.seq())
                .map(each -> each.actor().id())
                .reduce("", (first, last) -> last);
        boolean goesOn = did.isEmpty() || event.owner().equals(Party.user(did));
        return goesOn
                ? ""
                : " It goes to " + hospital.inWardWords(event.owner().toString()) + ", because " + hospital.name(did)
                        + " only stood in.";
    }

    @Override
    public String stepAwaited(Event.StepAwaited event) {
        String title = "\"" + definition.step(event.step()).title() + "\"";
        return event.opens() == null
                ? title + " waits for its event until " + wall.show(required(event.notNeeded())) + "."
                : title + " opens at " + wall.show(required(event.opens())) + ".";
    }

    private static Instant required(@Nullable Instant instant) {
        return Objects.requireNonNull(instant, "a step waits for an instant or for an event");
    }

    @Override
    public String stepSkipped(Event.StepSkipped event) {
        return "\"" + definition.step(event.step()).title() + "\" is not needed.";
    }

    @Override
    public String stepClosed(Event.StepClosed event) {
        return "\"" + definition.step(event.step()).title() + "\" is closed: it is not needed any more.";
    }

    @Override
    public String groupOpened(Event.GroupOpened event) {
        return "";
    }

    @Override
    public String branchCompleted(Event.BranchCompleted event) {
        return "";
    }

    @Override
    public String groupEnded(Event.GroupEnded event) {
        return "";
    }

    @Override
    public String eventReported(Event.EventReported event) {
        return "The hospital's systems report " + event.name().replace('-', ' ') + ".";
    }

    @Override
    public String loopTaken(Event.LoopTaken event) {
        return "";
    }

    @Override
    public String acknowledged(Event.Acknowledged event) {
        return actor() + " acknowledges: \"I have it\".";
    }

    @Override
    public String askedStillOnIt(Event.AskedStillOnIt event) {
        return "Whoever has it is asked whether they are still on it.";
    }

    @Override
    public String saidStillOnIt(Event.SaidStillOnIt event) {
        return actor() + ": \"I am still on it\".";
    }

    @Override
    public String acknowledgementLapsed(Event.AcknowledgementLapsed event) {
        return "Nobody said that they are still on it: it must be acknowledged again.";
    }

    @Override
    public String graceGiven(Event.GraceGiven event) {
        Instant rung = event.ahead().rung();
        return rung == null ? "" : "That puts off the next escalation to " + wall.show(rung) + ".";
    }

    @Override
    public String declined(Event.Declined event) {
        return actor() + " cannot take it.";
    }

    @Override
    public String completed(Event.Completed event) {
        boolean onlyOne = definition.step(event.step()).outcomes().size() == 1;
        return actor() + " reports it completed" + (onlyOne ? "." : ": " + event.outcome() + ".");
    }

    @Override
    public String confirmed(Event.Confirmed event) {
        return actor() + " confirms that it is done.";
    }

    @Override
    public String returned(Event.Returned event) {
        return actor() + " sends it back: it is not done yet.";
    }

    @Override
    public String assigned(Event.Assigned event) {
        return actor() + " gives it to " + hospital.inWardWords(event.to().toString()) + ".";
    }

    @Override
    public String offered(Event.Offered event) {
        return actor() + " offers it to " + hospital.name(event.to().party().name()) + ", who has until "
                + wall.show(event.until()) + " to accept.";
    }

    @Override
    public String offerAccepted(Event.OfferAccepted event) {
        return actor() + " takes it over.";
    }

    @Override
    public String offerRefused(Event.OfferRefused event) {
        return actor() + " cannot take it over.";
    }

    @Override
    public String offerUnanswered(Event.OfferUnanswered event) {
        return event.nobody() == null ? "Nobody has answered the offer." : "Whom it was offered to cannot be reached.";
    }

    @Override
    public String paused(Event.Paused event) {
        return actor() + " pauses it (" + event.pause().replace('-', ' ') + "), until " + wall.show(event.until())
                + " at the latest.";
    }

    @Override
    public String resumed(Event.Resumed event) {
        return "The pause is over; its clocks run again.";
    }

    @Override
    public String escalationRequested(Event.EscalationRequested event) {
        return actor() + " escalates it by hand.";
    }

    @Override
    public String warned(Event.Warned event) {
        return "It is not done yet, and a warning goes out.";
    }

    @Override
    public String becameLate(Event.BecameLate event) {
        return "It is late: " + nobody(event.clock()) + " within "
                + WallClock.length(Duration.between(began(event.step(), event.clock()), event.due())) + ".";
    }

    @Override
    public String deadlineMoved(Event.DeadlineMoved event) {
        Instant before = event.before();
        String due = "It is due at " + wall.show(event.due());
        if (before == null) {
            return due + " now.";
        }
        return event.due().equals(before) ? due + " still." : due + " now, no longer at " + wall.show(before) + ".";
    }

    @Override
    public String pathwayDeadlineMoved(Event.PathwayDeadlineMoved event) {
        return "All of it must be done by " + wall.show(event.due()) + " now.";
    }

    @Override
    public String factsRecorded(Event.FactsRecorded event) {
        return actor() + " records something new.";
    }

    @Override
    public String noteAdded(Event.NoteAdded event) {
        return actor() + " adds a note.";
    }

    @Override
    public String latenessWithdrawn(Event.LatenessWithdrawn event) {
        return "It was in time after all: it happened at " + wall.show(event.happened()) + ".";
    }

    @Override
    public String rungFired(Event.RungFired event) {
        int rungs = definition.step(event.step()).ladders().of(event.clock()).size();
        String why = switch (event.cause()) {
            case TIME -> event.rung() == 1 ? "" : ": still " + nobodySoFar(event);
            case BY_HAND -> ", asked for by hand";
            case DECLINED -> ": everybody asked so far has declined";
            case NOBODY_REACHED -> ": whoever should have been asked cannot be reached";
        };
        return "Escalation " + event.rung() + " of " + rungs + " goes out" + why + ".";
    }

    private String nobodySoFar(Event.RungFired event) {
        Duration passed = Duration.between(began(event.step(), event.clock()), event.planned());
        return nobody(event.clock()) + " after " + WallClock.length(passed);
    }

    @Override
    public String safetyNetCalled(Event.SafetyNetCalled event) {
        return "The safety net is called.";
    }

    @Override
    public String safetyNetQuieted(Event.SafetyNetQuieted event) {
        return "The safety net puts off its next call to " + wall.show(event.next()) + ".";
    }

    @Override
    public String dutyRead(Event.DutyRead event) {
        return event.asking().people().isEmpty() ? "" : "Somebody else has come on duty.";
    }

    @Override
    public String ownerRead(Event.OwnerRead event) {
        return event.offDuty() == null ? "" : "Whoever has it has gone off duty.";
    }

    @Override
    public String informingFailed(Event.InformingFailed event) {
        return "Nobody can say who is " + event.party() + "; it is tried again.";
    }

    @Override
    public String informedAfterAll(Event.InformedAfterAll event) {
        return event.told() ? event.party() + " can be told after all." : "";
    }

    @Override
    public String informingGivenUp(Event.InformingGivenUp event) {
        return "Nobody can say who is " + event.party() + ", who are never told.";
    }

    @Override
    public String ownerPassedOver(Event.OwnerPassedOver event) {
        return "Whoever should take it cannot be reached any more, or has declined.";
    }

    @Override
    public String ownerGone(Event.OwnerGone event) {
        return "Whoever was accountable for it is not there any more.";
    }

    @Override
    public String moved(Event.Moved event) {
        return "The patient is in " + event.to() + " now.";
    }

    @Override
    public String loopSpent(Event.LoopSpent event) {
        return "\"" + event.outcome() + "\" has been taken as often as it may.";
    }

    @Override
    public String loopOverridden(Event.LoopOverridden event) {
        return actor() + " takes \"" + event.outcome() + "\" once more, with a reason.";
    }

    @Override
    public String glassBroken(Event.GlassBroken event) {
        return actor() + " breaks the glass: they may not do this, and it cannot wait.";
    }

    @Override
    public String glassReviewed(Event.GlassReviewed event) {
        return actor() + " has looked at why the glass was broken.";
    }

    @Override
    public String pathwayBecameLate(Event.PathwayBecameLate event) {
        return "The pathway as a whole is late.";
    }

    @Override
    public String pathwayCompleted(Event.PathwayCompleted event) {
        return "Every step is done. The pathway is complete.";
    }

    @Override
    public String pathwayStopped(Event.PathwayStopped event) {
        return "The pathway is stopped: " + (event.event() == null ? "cancelled by " + actor() : event.event()) + ".";
    }

    @Override
    public String noticeGivenUp(Event.NoticeGivenUp event) {
        return hospital.name(event.person()) + " cannot be reached.";
    }

    @Override
    public String told(Event.Told event) {
        return "";
    }

    /** What a late clock is still missing, as in {@code nobody acknowledged it}. */
    static String nobody(ClockKind clock) {
        return switch (clock) {
            case ACKNOWLEDGE -> "nobody acknowledged it";
            case COMPLETE -> "nobody completed it";
            case CONFIRM -> "nobody confirmed it";
        };
    }

    /** When a step's clock began to run: the last entry before this one that starts it. */
    private Instant began(String step, ClockKind clock) {
        Instant began = entry.at();
        for (JournalEntry each : journal) {
            if (each.seq() < entry.seq() && starts(each.event(), step, clock)) {
                began = each.at();
            }
        }
        return began;
    }

    private static boolean starts(Event event, String step, ClockKind clock) {
        boolean isOfStep = event instanceof Event.OnStep onStep && onStep.step().equals(step);
        return isOfStep
                && switch (clock) {
                    case ACKNOWLEDGE ->
                        event instanceof Event.StepOpened
                                || event instanceof Event.Assigned
                                || event instanceof Event.OwnerGone
                                || event instanceof Event.AcknowledgementLapsed
                                || event instanceof Event.Returned;
                    case COMPLETE -> event instanceof Event.StepOpened;
                    case CONFIRM -> event instanceof Event.Completed;
                };
    }
}
