package dev.pathways.view;

import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.StepDefinition;
import dev.pathways.model.Asking;
import dev.pathways.model.ClockKind;
import dev.pathways.model.Event;
import dev.pathways.model.JournalEntry;
import dev.pathways.model.Nobody;
import dev.pathways.model.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a journal entry says, as a sentence for people; empty where there is nothing to say. Names parties, people by
 * their ids, steps, clocks and instants; never a reason, a fact's value or the subject.
 */
final class Sentences implements Event.Cases<String> {
    private final PathwayDefinition definition;
    private final WallTime wall;
    private final String actor;

    private Sentences(PathwayDefinition definition, String actor) {
        this.definition = definition;
        this.wall = new WallTime(definition.zone());
        this.actor = actor;
    }

    /** The sentence for an entry. */
    static String of(PathwayDefinition definition, JournalEntry entry) {
        return entry.event().match(new Sentences(definition, entry.actor().id()));
    }

    private String title(String step) {
        StepDefinition defined = definition.find(step);
        return "\"" + (defined == null ? step : defined.title()) + "\"";
    }

    /** Whom asking reached, and why others were passed over. */
    private static String asked(String verb, List<Asking> askings) {
        return askings.stream()
                .map(asking -> " " + asking.party()
                        + (asking.reached() ? " " + verb + ": " + people(asking) : skipped(asking)) + ".")
                .collect(Collectors.joining());
    }

    private static String people(Asking asking) {
        return asking.people().isEmpty() ? "nobody new" : String.join(", ", asking.people());
    }

    private static String skipped(Asking asking) {
        return " is passed over: " + why(asking.nobody() == null ? Nobody.EMPTY : asking.nobody());
    }

    private static String why(Nobody nobody) {
        return switch (nobody) {
            case EMPTY -> "nobody is on that list";
            case UNREACHABLE -> "nobody on that list can be reached";
            case DECLINED -> "everybody on that list has declined";
            case SAME_PERSON -> "only whoever did the work is on that list";
            case DIRECTORY_FAILED -> "the directory could not say who is on that list";
        };
    }

    private static String clock(ClockKind clock) {
        return switch (clock) {
            case ACKNOWLEDGE -> "nobody has acknowledged it";
            case COMPLETE -> "it has not been completed";
            case CONFIRM -> "nobody has confirmed it";
        };
    }

    @Override
    public String started(Event.Started event) {
        return actor + " starts the pathway. All of it is due " + wall.words(event.due()) + ".";
    }

    @Override
    public String clockStarted(Event.ClockStarted event) {
        return "The clock of " + title(event.step()) + " runs already, before its turn: due "
                + wall.words(event.complete().due()) + ".";
    }

    @Override
    public String clockEnded(Event.ClockEnded event) {
        return title(event.step()) + " will not be needed any more: its clock ends.";
    }

    @Override
    public String stepOpened(Event.StepOpened event) {
        String acknowledge = event.acknowledge() == null
                ? ""
                : "to be acknowledged by " + wall.words(event.acknowledge().due()) + " and ";
        return title(event.step()) + " opens, " + acknowledge + "to be completed by "
                + wall.words(event.complete().due()) + "." + asked("is asked", event.askings());
    }

    @Override
    public String stepAwaited(Event.StepAwaited event) {
        String until = event.opens() != null
                ? "it opens " + wall.words(event.opens())
                : event.notNeeded() == null
                        ? "it waits"
                        : "it waits for its event until " + wall.words(event.notNeeded());
        return "The turn of " + title(event.step()) + " comes; " + until + ".";
    }

    @Override
    public String stepSkipped(Event.StepSkipped event) {
        return title(event.step()) + " is not needed.";
    }

    @Override
    public String stepClosed(Event.StepClosed event) {
        String why = event.event() == null ? "enough other branches are done" : "'" + event.event() + "' is reported";
        return title(event.step()) + " is closed: " + why + ".";
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
        return actor + " reports '" + event.name() + "'.";
    }

    @Override
    public String acknowledged(Event.Acknowledged event) {
        return actor + " acknowledges it, as " + event.as() + ".";
    }

    @Override
    public String declined(Event.Declined event) {
        return actor + " declines it, with a reason.";
    }

    @Override
    public String completed(Event.Completed event) {
        return actor + " reports it done: " + event.outcome() + "." + asked("is asked to confirm", event.askings());
    }

    @Override
    public String confirmed(Event.Confirmed event) {
        return actor + " confirms that it is done.";
    }

    @Override
    public String returned(Event.Returned event) {
        return actor + " returns it, with a reason." + asked("is asked again", event.askings());
    }

    @Override
    public String assigned(Event.Assigned event) {
        return actor + " assigns it to " + event.to() + "." + asked("is asked", event.askings());
    }

    @Override
    public String warned(Event.Warned event) {
        return "It is not done yet: warning " + event.number() + "." + asked("is told", event.tells())
                + asked("is informed", event.informs());
    }

    @Override
    public String askedStillOnIt(Event.AskedStillOnIt event) {
        return "Whoever has it is asked whether they are still on it, to be answered by " + wall.words(event.answerBy())
                + ".";
    }

    @Override
    public String saidStillOnIt(Event.SaidStillOnIt event) {
        return actor + " is still on it, and is asked again " + wall.words(event.askAgain()) + ".";
    }

    @Override
    public String acknowledgementLapsed(Event.AcknowledgementLapsed event) {
        return "Whoever had it did not answer: nobody has it any more." + asked("is asked again", event.askings());
    }

    @Override
    public String graceGiven(Event.GraceGiven event) {
        return "The answer to rung " + event.rung() + " puts off what comes next.";
    }

    @Override
    public String paused(Event.Paused event) {
        return actor + " pauses it (" + event.pause() + "), with a reason, until " + wall.words(event.until())
                + " at the latest.";
    }

    @Override
    public String resumed(Event.Resumed event) {
        return "Its clocks run again.";
    }

    @Override
    public String escalationRequested(Event.EscalationRequested event) {
        return actor + " escalates it by hand, with a reason.";
    }

    @Override
    public String becameLate(Event.BecameLate event) {
        return "It becomes late: " + clock(event.clock()) + "; that was due " + wall.words(event.due()) + ".";
    }

    @Override
    public String latenessWithdrawn(Event.LatenessWithdrawn event) {
        return "It is not late any more; that it was late stays on record.";
    }

    @Override
    public String warningsMoved(Event.WarningsMoved event) {
        return "Its warnings move, because what they count from has changed.";
    }

    @Override
    public String deadlineMoved(Event.DeadlineMoved event) {
        return "Its time moves from " + wall.words(event.before()) + " to " + wall.words(event.due())
                + ", because what it counts from has changed.";
    }

    @Override
    public String rungFired(Event.RungFired event) {
        List<String> parts = new ArrayList<>();
        parts.add("Rung " + event.rung() + " fires, because " + cause(event) + ".");
        parts.add(asked("is told", event.tells()));
        parts.add(asked("is informed", event.informs()));
        if (event.handOver() != null) {
            parts.add(asked("is the new owner", List.of(event.handOver().asking())));
        }
        return String.join("", parts);
    }

    private static String cause(Event.RungFired event) {
        return switch (event.cause()) {
            case TIME -> clock(event.clock());
            case BY_HAND -> "somebody escalates by hand";
            case DECLINED -> "everybody asked so far has declined";
            case NOBODY_REACHED -> "whoever should have been asked before it cannot be reached";
        };
    }

    @Override
    public String safetyNetCalled(Event.SafetyNetCalled event) {
        return "The safety net is called." + asked("is told", event.askings());
    }

    @Override
    public String safetyNetQuieted(Event.SafetyNetQuieted event) {
        return actor + " of the safety net puts off its next call to " + wall.words(event.next()) + ".";
    }

    @Override
    public String dutyRead(Event.DutyRead event) {
        Asking asking = event.asking();
        return asking.people().isEmpty() ? "" : "Somebody else comes on duty." + asked("is asked too", List.of(asking));
    }

    @Override
    public String loopSpent(Event.LoopSpent event) {
        return actor + " asks for '" + event.outcome() + "', which has been taken as often as it may be."
                + asked("is told", event.askings());
    }

    @Override
    public String loopTaken(Event.LoopTaken event) {
        return "'" + event.outcome() + "' leads back.";
    }

    @Override
    public String loopOverridden(Event.LoopOverridden event) {
        return actor + " takes '" + event.outcome() + "' once more than it may be, with a reason.";
    }

    @Override
    public String pathwayBecameLate(Event.PathwayBecameLate event) {
        return "The pathway as a whole becomes late; it was due " + wall.words(event.due()) + ".";
    }

    @Override
    public String pathwayDeadlineMoved(Event.PathwayDeadlineMoved event) {
        return "The pathway as a whole is due " + wall.words(event.due()) + " now.";
    }

    @Override
    public String factsRecorded(Event.FactsRecorded event) {
        return actor + " records " + String.join(", ", event.facts().asMap().keySet()) + ".";
    }

    @Override
    public String pathwayCompleted(Event.PathwayCompleted event) {
        return "The pathway is completed.";
    }

    @Override
    public String pathwayStopped(Event.PathwayStopped event) {
        return event.event() == null
                ? actor + " cancels the pathway, with a reason."
                : "The pathway is stopped: '" + event.event() + "' is reported.";
    }

    @Override
    public String noticeGivenUp(Event.NoticeGivenUp event) {
        return "A notice to " + event.person() + " cannot be delivered and is given up.";
    }

    @Override
    public String told(Event.Told event) {
        return "Told: " + event.notices().stream().map(Sentences::told).collect(Collectors.joining(", ")) + ".";
    }

    /** One notice, as in {@code dr-ito (asked)}. */
    static String told(Notice notice) {
        return notice.to() + " (" + notice.kind().word() + ")";
    }
}
