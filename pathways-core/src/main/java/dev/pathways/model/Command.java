package dev.pathways.model;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asks of one instance. Always carries who asks; never carries a decision.
 *
 * <p>Free text (reasons) and facts never appear in {@code toString()}.
 */
public sealed interface Command {
    /** Who asks. The host vouches for it. */
    Actor actor();

    /** Calls the case for this kind of command. */
    <R> R match(Cases<R> cases);

    /** A command about an instance that already runs; every command but {@link Start}. */
    sealed interface OnInstance extends Command {
        /** The instance it is about. */
        InstanceId instance();
    }

    /** A command about one step. */
    sealed interface OnStep extends OnInstance {
        /** The step it is about. */
        StepRef target();

        /** The step's name. */
        default String step() {
            return target().step();
        }

        @Override
        default InstanceId instance() {
            return target().instance();
        }
    }

    /** Starts a pathway, in its newest version, for a subject in a unit. */
    record Start(String pathway, Subject subject, Unit unit, Facts facts, Actor actor) implements Command {
        /** Checks that the pathway is a name. */
        public Start {
            Words.requireName("pathway", pathway);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.start(this);
        }
    }

    /**
     * "I have it": one named person takes responsibility for the step.
     *
     * @param happened when it was really said, if that is earlier than now
     */
    record Acknowledge(
            StepRef target, Actor actor, @Nullable Instant happened) implements OnStep {
        /** Acknowledges now. */
        public Acknowledge(StepRef target, Actor actor) {
            this(target, actor, null);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.acknowledge(this);
        }
    }

    /** "I cannot take it", with a reason. */
    record Decline(StepRef target, Actor actor, String reason) implements OnStep {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.decline(this);
        }

        @Override
        public String toString() {
            return "Decline[" + target + "]";
        }
    }

    /**
     * Reports the work done, with one of the step's outcomes and the facts that the step records.
     *
     * @param outcome one of the step's outcomes, or null where it has only one
     * @param happened when it was really done, if that is earlier than now
     * @param reason why, where whoever manages the pathway takes an outcome that is spent; else null
     */
    record Complete(
            StepRef target,
            Actor actor,
            @Nullable String outcome,
            Facts facts,
            @Nullable Instant happened,
            @Nullable String reason)
            implements OnStep {
        /** Completes now, with the step's only outcome. */
        public Complete(StepRef target, Actor actor) {
            this(target, actor, null, Facts.none(), null, null);
        }

        /** Completes now, with an outcome. */
        public Complete(StepRef target, Actor actor, String outcome) {
            this(target, actor, outcome, Facts.none(), null, null);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.complete(this);
        }

        @Override
        public String toString() {
            return "Complete[" + target + "]";
        }
    }

    /**
     * Confirms work that somebody else reported done.
     *
     * @param happened when it was really confirmed, if that is earlier than now
     */
    record Confirm(StepRef target, Actor actor, @Nullable Instant happened) implements OnStep {
        /** Confirms now. */
        public Confirm(StepRef target, Actor actor) {
            this(target, actor, null);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.confirm(this);
        }
    }

    /** Sends work that was reported done back to who did it, with a reason. */
    record Return(StepRef target, Actor actor, String reason) implements OnStep {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.sendBack(this);
        }

        @Override
        public String toString() {
            return "Return[" + target + "]";
        }
    }

    /** Gives the step to another party. Only whoever manages the pathway may. */
    record Assign(StepRef target, Actor actor, Party to) implements OnStep {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.assign(this);
        }
    }

    /**
     * Asks one person to take the step over. Whoever has it keeps it until they accept; refused or unanswered, it comes
     * back. Only whoever has it may, or whoever manages the pathway. A new offer takes the place of an earlier one.
     *
     * @param to the person's id
     * @param within how long they have to answer, at least a second
     */
    record Offer(StepRef target, Actor actor, String to, Duration within) implements OnStep {
        /** Checks the spelling of the id and the length of the window, which is cut to whole microseconds. */
        public Offer {
            Words.requireId("person", to);
            within = requireWindow(within);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.offer(this);
        }
    }

    /** "I take it over": the person to whom the step was offered has it from now on. */
    record AcceptOffer(StepRef target, Actor actor) implements OnStep {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.acceptOffer(this);
        }
    }

    /** "I cannot take it over", with a reason. */
    record RefuseOffer(StepRef target, Actor actor, String reason) implements OnStep {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.refuseOffer(this);
        }

        @Override
        public String toString() {
            return "RefuseOffer[" + target + "]";
        }
    }

    /**
     * Fires the next rung now, with a reason.
     *
     * @param seen the rung its sender saw, 0 before the first; refused if that is no longer the rung. Null: whatever it is.
     */
    record Escalate(
            StepRef target,
            Actor actor,
            String reason,
            @Nullable Integer seen) implements OnStep {
        /** Fires whatever rung is next. */
        public Escalate(StepRef target, Actor actor, String reason) {
            this(target, actor, reason, null);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.escalate(this);
        }

        @Override
        public String toString() {
            return "Escalate[" + target + "]";
        }
    }

    /**
     * Stops the clocks of a step for a while, with a reason.
     *
     * @param pause the name of one of the pauses that the step may have
     */
    record Pause(StepRef target, Actor actor, String pause, String reason) implements OnStep {
        /** Checks that the pause is a name. */
        public Pause {
            Words.requireName("pause", pause);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.pause(this);
        }

        @Override
        public String toString() {
            return "Pause[" + target + " " + pause + "]";
        }
    }

    /** Ends the pause of a step before its time is used up: its clocks run again with the time that was left. */
    record Resume(StepRef target, Actor actor) implements OnStep {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.resume(this);
        }
    }

    /** "I am still on it": whoever has the step renews their acknowledgement. */
    record StillOnIt(StepRef target, Actor actor) implements OnStep {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.stillOnIt(this);
        }
    }

    /** The safety net quiets itself, once per step: its next call comes two periods after the last. */
    record Quiet(StepRef target, Actor actor) implements OnStep {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.quiet(this);
        }
    }

    /** Records facts, without completing a step. Whoever sees the instance may, and the host. */
    record RecordFacts(InstanceId instance, Actor actor, Facts facts) implements OnInstance {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.recordFacts(this);
        }

        @Override
        public String toString() {
            return "RecordFacts[" + instance + "]";
        }
    }

    /**
     * Adds a note about the pathway, or about one of its steps, for whoever looks at it later. It changes no clock and tells
     * nobody. Whoever sees the instance may, and the host; also about a step that is closed or whose turn has not come, and
     * after the pathway has ended.
     *
     * @param step the step it is about, or null for the pathway as a whole
     * @param text what is to be known; never empty
     */
    record AddNote(InstanceId instance, @Nullable String step, Actor actor, String text) implements OnInstance {
        /** Checks that the step is a name. */
        public AddNote {
            if (step != null) {
                Words.requireName("step", step);
            }
        }

        /** Adds a note about the pathway as a whole. */
        public AddNote(InstanceId instance, Actor actor, String text) {
            this(instance, null, actor, text);
        }

        /** Adds a note about a step. */
        public AddNote(StepRef target, Actor actor, String text) {
            this(target.instance(), target.step(), actor, text);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.addNote(this);
        }

        @Override
        public String toString() {
            return "AddNote[" + instance + (step == null ? "]" : "/" + step + "]");
        }
    }

    /**
     * Reviews a broken glass, so that it leaves the review list. Only whoever manages the pathway may, and not the person
     * who broke it. Also possible after the pathway has ended.
     *
     * @param entry the number of its entry in the instance's journal
     */
    record Review(InstanceId instance, Actor actor, long entry) implements OnInstance {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.review(this);
        }
    }

    /** Cancels the pathway, with a reason. Only whoever manages the pathway may. */
    record Cancel(InstanceId instance, Actor actor, String reason) implements OnInstance {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.cancel(this);
        }

        @Override
        public String toString() {
            return "Cancel[" + instance + "]";
        }
    }

    /**
     * The patient is in another unit now: the pathway's parties are those of that unit. Only the host may, or whoever
     * manages the pathway.
     */
    record Move(InstanceId instance, Actor actor, Unit to) implements OnInstance {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.move(this);
        }
    }

    /** The host reports that something happened, such as {@code patient-discharged}. Only the host may. */
    record HostEvent(InstanceId instance, Actor actor, String name) implements OnInstance {
        /** Checks that the event is a name. */
        public HostEvent {
            Words.requireName("event", name);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.hostEvent(this);
        }
    }

    /** One method per kind of command: a new kind does not compile until every reader answers it. */
    interface Cases<R> {
        /** Handles {@link Start}. */
        R start(Start command);

        /** Handles {@link Acknowledge}. */
        R acknowledge(Acknowledge command);

        /** Handles {@link Decline}. */
        R decline(Decline command);

        /** Handles {@link Complete}. */
        R complete(Complete command);

        /** Handles {@link Confirm}. */
        R confirm(Confirm command);

        /** Handles {@link Return}. */
        R sendBack(Return command);

        /** Handles {@link Assign}. */
        R assign(Assign command);

        /** Handles {@link Offer}. */
        R offer(Offer command);

        /** Handles {@link AcceptOffer}. */
        R acceptOffer(AcceptOffer command);

        /** Handles {@link RefuseOffer}. */
        R refuseOffer(RefuseOffer command);

        /** Handles {@link Escalate}. */
        R escalate(Escalate command);

        /** Handles {@link Pause}. */
        R pause(Pause command);

        /** Handles {@link Resume}. */
        R resume(Resume command);

        /** Handles {@link StillOnIt}. */
        R stillOnIt(StillOnIt command);

        /** Handles {@link Quiet}. */
        R quiet(Quiet command);

        /** Handles {@link RecordFacts}. */
        R recordFacts(RecordFacts command);

        /** Handles {@link AddNote}. */
        R addNote(AddNote command);

        /** Handles {@link Review}. */
        R review(Review command);

        /** Handles {@link Cancel}. */
        R cancel(Cancel command);

        /** Handles {@link Move}. */
        R move(Move command);

        /** Handles {@link HostEvent}. */
        R hostEvent(HostEvent command);
    }

    /** How long somebody has to answer an offer, in whole microseconds. */
    static Duration requireWindow(Duration within) {
        if (within.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("Expected at least a second for an answer, but got less");
        }
        return within.truncatedTo(ChronoUnit.MICROS);
    }

    /** The instant at which the act happened: what the command says, else now. */
    static Instant happened(@Nullable Instant said, Instant now) {
        return Objects.requireNonNullElse(said, now);
    }
}
