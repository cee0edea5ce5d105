package dev.pathways.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an instance. Events carry the people and instants that were worked out when they were
 * decided, so that replaying them needs neither a directory nor a definition.
 *
 * <p>Free text (reasons) and facts never appear in {@code toString()}.
 */
public sealed interface Event {
    /** Calls the case for this kind of event. */
    <R> R match(Cases<R> cases);

    /** An event about one step. */
    sealed interface OnStep extends Event {
        /** The step's name. */
        String step();
    }

    /** The pathway started; its own complete clock runs out at {@code due}. */
    record Started(DefinitionRef definition, Subject subject, Unit unit, Facts facts, Instant due) implements Event {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.started(this);
        }
    }

    /**
     * The complete clock of a step that is not open yet runs: from the pathway's start, a fact, or an earlier step.
     *
     * @param complete when it runs out, and when its first rung fires then
     */
    record ClockStarted(String step, ClockPlan complete) implements OnStep {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.clockStarted(this);
        }
    }

    /** A step that is not open yet can no longer be reached, or nothing it counts from holds: its clock ends silently. */
    record ClockEnded(String step) implements OnStep {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.clockEnded(this);
        }
    }

    /**
     * A step's turn came. Its owner party was asked and its clocks started.
     *
     * @param visit which visit of this step it is, from 1
     * @param planned when its turn came; its clocks count from here
     * @param owner the accountable party: the first of {@code askings} that reached somebody, else the first
     * @param askings the owner parties tried, in order
     * @param acknowledge the acknowledge clock, or null where none is needed
     * @param complete the complete clock
     * @param warnings when its warnings come if it is not done by then
     */
    record StepOpened(
            String step,
            int visit,
            Instant planned,
            Party owner,
            List<Asking> askings,
            @Nullable ClockPlan acknowledge,
            ClockPlan complete,
            List<WarningPlan> warnings)
            implements OnStep {
        /** Keeps its own copies of the lists. */
        public StepOpened {
            askings = List.copyOf(askings);
            warnings = List.copyOf(warnings);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.stepOpened(this);
        }
    }

    /**
     * When a warning comes.
     *
     * @param number which of the step's warnings, from 1
     * @param at when
     */
    record WarningPlan(int number, Instant at) {}

    /**
     * A step's turn came, and it waits to be opened: at a point on the clock, or by an event. Once more where that point
     * moves because a fact or a step that it hangs on has changed.
     *
     * @param turn when its turn came
     * @param opens when it opens; null where an event opens it
     * @param notNeeded when it stops waiting for its event; null where the clock opens it
     */
    record StepAwaited(
            String step,
            Instant turn,
            @Nullable Instant opens,
            @Nullable Instant notNeeded) implements OnStep {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.stepAwaited(this);
        }
    }

    /**
     * A step's turn came and it was not needed; the pathway goes on after it.
     *
     * @param visit which visit of this step it is, from 1
     * @param planned when that was so
     */
    record StepSkipped(String step, int visit, Instant planned) implements OnStep {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.stepSkipped(this);
        }
    }

    /**
     * A step was closed without being done, for it is not needed any more.
     *
     * @param event the host's event that closed it; null where enough other branches were done
     */
    record StepClosed(String step, @Nullable String event) implements OnStep {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.stepClosed(this);
        }
    }

    /**
     * Steps together began, or a choice was made.
     *
     * @param group the name of the {@code together} or {@code choose}
     * @param visit which visit of it, from 1
     * @param chosen the case that was chosen, from 1; 0 for {@code otherwise} and for steps together
     */
    record GroupOpened(String group, int visit, int chosen) implements Event {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.groupOpened(this);
        }
    }

    /** All steps of a branch were done or not needed. */
    record BranchCompleted(String group, String branch) implements Event {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.branchCompleted(this);
        }
    }

    /** Steps together, or a choice, ended: completed, not needed, or closed with what they stood inside of. */
    record GroupEnded(String group, GroupPhase phase) implements Event {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.groupEnded(this);
        }
    }

    /**
     * The host reported an event that this pathway listens to.
     *
     * @param name the event's name
     * @param kept the steps whose turn has not come and which open with it when it comes
     */
    record EventReported(String name, List<String> kept) implements Event {
        /** Keeps its own copy of the list. */
        public EventReported {
            kept = List.copyOf(kept);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.eventReported(this);
        }
    }

    /**
     * The actor has the step.
     *
     * @param as the party that entitled them
     * @param happened when it was really said
     * @param askAgain when they are asked whether they are still on it, or null where that is not asked
     * @param checkAgain when that party is to be read again, as far as the directory knows
     */
    record Acknowledged(
            String step,
            Party as,
            Instant happened,
            @Nullable Instant askAgain,
            @Nullable Instant checkAgain) implements OnStep {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.acknowledged(this);
        }
    }

    /** Whoever has the step was asked whether they are still on it; unanswered, the acknowledgement lapses. */
    record AskedStillOnIt(String step, Instant planned, Instant answerBy) implements OnStep {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.askedStillOnIt(this);
        }
    }

    /** The actor is still on it, and will be asked again. */
    record SaidStillOnIt(String step, Instant askAgain) implements OnStep {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.saidStillOnIt(this);
        }
    }

    /**
     * Whoever had the step did not say that they are still on it: nobody has it any more. Its owner was asked again, and
     * the acknowledge clock starts anew.
     */
    record AcknowledgementLapsed(
            String step,
            Instant planned,
            List<Asking> askings,
            @Nullable ClockPlan acknowledge) implements OnStep {
        /** Keeps its own copy of the list. */
        public AcknowledgementLapsed {
            askings = List.copyOf(askings);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.acknowledgementLapsed(this);
        }
    }

    /**
     * An answer to the newest rung of the complete ladder put off what that ladder has planned, once for this rung.
     *
     * @param rung the rung that was answered, from 1
     * @param ahead when the next rung fires and the safety net is called now; null where that is not planned
     */
    record GraceGiven(String step, int rung, Ahead ahead) implements OnStep {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.graceGiven(this);
        }
    }

    /** The actor cannot take the step. */
    record Declined(String step, String reason) implements OnStep {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.declined(this);
        }

        @Override
        public String toString() {
            return "Declined[" + step + "]";
        }
    }

    /**
     * The actor reports the work done; where the actor is the host, an event of the host completed it.
     *
     * @param as the party that entitled them; for an event, the accountable party
     * @param outcome the outcome they named
     * @param facts the facts they recorded with it
     * @param happened when it was really done
     * @param confirm the confirm clock that starts, or null where no confirmation is asked for
     * @param askings the confirmer, when one is asked
     */
    record Completed(
            String step,
            Party as,
            String outcome,
            Facts facts,
            Instant happened,
            @Nullable ClockPlan confirm,
            List<Asking> askings)
            implements OnStep {
        /** Keeps its own copy of the list. */
        public Completed {
            askings = List.copyOf(askings);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.completed(this);
        }

        @Override
        public String toString() {
            return "Completed[" + step + " " + outcome + "]";
        }
    }

    /** The actor confirmed the work. */
    record Confirmed(String step, Instant happened) implements OnStep {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.confirmed(this);
        }
    }

    /** The actor sent the work back: the step is open again and its acknowledge clock starts anew. */
    record Returned(
            String step,
            String reason,
            List<Asking> askings,
            @Nullable ClockPlan acknowledge) implements OnStep {
        /** Keeps its own copy of the list. */
        public Returned {
            askings = List.copyOf(askings);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.returned(this);
        }

        @Override
        public String toString() {
            return "Returned[" + step + "]";
        }
    }

    /** The actor gave the step to another party, which was asked; the acknowledge clock starts anew. */
    record Assigned(
            String step,
            Party to,
            List<Asking> askings,
            @Nullable ClockPlan acknowledge) implements OnStep {
        /** Keeps its own copy of the list. */
        public Assigned {
            askings = List.copyOf(askings);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.assigned(this);
        }
    }

    /**
     * The actor offered the step to one person, who was asked to take it over; until they accept, whoever has it keeps it.
     *
     * @param to the person, as a party, and whether that reached them
     * @param until the last instant at which they can accept
     */
    record Offered(String step, Asking to, Instant until) implements OnStep {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.offered(this);
        }
    }

    /**
     * The actor has the step, which had been offered to them.
     *
     * @param askAgain when they are asked whether they are still on it, or null where that is not asked
     * @param checkAgain when the directory's answer about them changes, as far as it knows
     */
    record OfferAccepted(
            String step,
            @Nullable Instant askAgain,
            @Nullable Instant checkAgain) implements OnStep {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.offerAccepted(this);
        }
    }

    /** The actor cannot take over the step that had been offered to them: the offer is back with whoever has it. */
    record OfferRefused(String step, String reason) implements OnStep {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.offerRefused(this);
        }

        @Override
        public String toString() {
            return "OfferRefused[" + step + "]";
        }
    }

    /**
     * An offer came back without an answer.
     *
     * @param planned when that was so
     * @param nobody why the person cannot answer, or null where they did not
     */
    record OfferUnanswered(
            String step, Instant planned, @Nullable Nobody nobody) implements OnStep {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.offerUnanswered(this);
        }
    }

    /**
     * The actor stopped the clocks of the step.
     *
     * @param pause the name of the pause
     * @param until when its time is used up and the clocks run again
     */
    record Paused(String step, String pause, Instant until, String reason) implements OnStep {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.paused(this);
        }

        @Override
        public String toString() {
            return "Paused[" + step + " " + pause + "]";
        }
    }

    /**
     * The clocks of the step run again: by hand, because the work is done, or because the time of the pause is used up.
     *
     * @param planned when the pause ended
     * @param used how much of the pause's time has been used on this step in all
     * @param timetable when everything comes that stood still
     */
    record Resumed(String step, Instant planned, PauseUse used, Timetable timetable) implements OnStep {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.resumed(this);
        }
    }

    /**
     * How much of a pause's time has been used on one step.
     *
     * @param elapsed so much time in all
     * @param open so much business time in all; zero where the pause is not counted in business time
     */
    record PauseUse(Duration elapsed, Duration open) {
        /** None of it. */
        public static final PauseUse NONE = new PauseUse(Duration.ZERO, Duration.ZERO);
    }

    /**
     * When everything comes that stood still during a pause.
     *
     * @param clocks the clocks that have started
     * @param net when the safety net is called next, or null where it is not
     * @param warnings the warnings that have not come
     * @param question when whoever has it is asked whether they are still on it, or has to have answered; or null
     */
    record Timetable(
            List<ClockTimes> clocks,
            @Nullable Instant net,
            List<WarningPlan> warnings,
            @Nullable Instant question) {
        /** Keeps its own copies of the lists. */
        public Timetable {
            clocks = List.copyOf(clocks);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * When a clock runs out, and when its next rung fires.
     *
     * @param due when it runs out, or null where it has no deadline
     * @param rung when the next rung fires, or null where none is planned
     */
    record ClockTimes(
            ClockKind clock,
            @Nullable Instant due,
            @Nullable Instant rung) {}

    /** The actor asked for the next rung by hand. */
    record EscalationRequested(String step, ClockKind clock, String reason) implements OnStep {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.escalationRequested(this);
        }

        @Override
        public String toString() {
            return "EscalationRequested[" + step + " " + clock + "]";
        }
    }

    /**
     * A warning came, for the step was not done by then.
     *
     * @param number which of the step's warnings, from 1
     * @param planned when it should have come
     * @param tells the parties it asks, and whom they reached
     * @param informs the parties it informs, and whom they reached
     */
    record Warned(String step, int number, Instant planned, List<Asking> tells, List<Asking> informs)
            implements OnStep {
        /** Keeps its own copies of the lists. */
        public Warned {
            tells = List.copyOf(tells);
            informs = List.copyOf(informs);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.warned(this);
        }
    }

    /** A clock ran out at {@code due}. */
    record BecameLate(String step, ClockKind clock, Instant due) implements OnStep {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.becameLate(this);
        }
    }

    /**
     * A lateness is withdrawn: the act that stops the clock happened in time and was reported afterwards, or the deadline
     * has moved to an instant that was still to come.
     *
     * @param happened when that act, or that move, happened
     */
    record LatenessWithdrawn(String step, ClockKind clock, Instant happened) implements OnStep {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.latenessWithdrawn(this);
        }
    }

    /**
     * A clock's due instant moved, because a fact or a step that it hangs on has changed; or only its bound or a warning did,
     * and it is due as before.
     *
     * @param before when it was due; null where no acknowledgement was needed
     * @param due when it is due now
     * @param basis what it counts from now
     * @param ahead what it has planned next
     * @param warnings the warnings of the step that have not come, and when they come now
     */
    record DeadlineMoved(
            String step,
            ClockKind clock,
            @Nullable Instant before,
            Instant due,
            ClockBasis basis,
            Ahead ahead,
            List<WarningPlan> warnings)
            implements OnStep {
        /** Keeps its own copy of the list. */
        public DeadlineMoved {
            warnings = List.copyOf(warnings);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.deadlineMoved(this);
        }
    }

    /**
     * A rung of a clock's ladder fired.
     *
     * @param rung its number, from 1
     * @param planned when it should have fired
     * @param cause why it fired
     * @param tells the parties it asks, and whom they reached
     * @param informs the parties it informs, and whom they reached
     * @param handOver the new owner, where the rung hands the step on
     * @param ahead what this clock has planned next
     */
    record RungFired(
            String step,
            ClockKind clock,
            int rung,
            Instant planned,
            RungCause cause,
            List<Asking> tells,
            List<Asking> informs,
            @Nullable HandOver handOver,
            Ahead ahead)
            implements OnStep {
        /** Keeps its own copies of the lists. */
        public RungFired {
            tells = List.copyOf(tells);
            informs = List.copyOf(informs);
        }

        /** Whether the rung reached anybody at all. */
        public boolean reached() {
            return Asking.anyReached(tells)
                    || Asking.anyReached(informs)
                    || (handOver != null && handOver.asking().reached());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.rungFired(this);
        }
    }

    /**
     * What a clock has planned after a rung, or after it has moved.
     *
     * @param rung when the next rung fires, or null after the last
     * @param net when the safety net is called first, or null where its rhythm does not begin here
     */
    record Ahead(@Nullable Instant rung, @Nullable Instant net) {}

    /** A rung's new owner and the acknowledge clock that starts anew. */
    record HandOver(Asking asking, @Nullable ClockPlan acknowledge) {}

    /**
     * The safety net was called.
     *
     * @param step the step, or null for the pathway's own clock
     * @param planned when the first of the calls that this one stands for was due
     * @param calls how many planned calls this one stands for, from 1
     * @param askings the safety net's parties, and whom they reached
     * @param next when it is called next
     */
    record SafetyNetCalled(@Nullable String step, Instant planned, int calls, List<Asking> askings, Instant next)
            implements Event {
        /** Keeps its own copy of the list. */
        public SafetyNetCalled {
            askings = List.copyOf(askings);
        }

        /** Whether it reached anybody. */
        public boolean reached() {
            return Asking.anyReached(askings);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.safetyNetCalled(this);
        }
    }

    /** The safety net put off its next call on this step, once. */
    record SafetyNetQuieted(String step, Instant next) implements OnStep {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.safetyNetQuieted(this);
        }
    }

    /**
     * A duty list that had been asked was read again.
     *
     * @param asking the people who are new on it
     * @param off those asked through it whom it does not reach any more
     */
    record DutyRead(String step, Purpose purpose, Asking asking, List<String> off) implements OnStep {
        /** Keeps its own copy of the list. */
        public DutyRead {
            off = List.copyOf(off);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dutyRead(this);
        }
    }

    /**
     * The list through which somebody has the step was read again.
     *
     * @param offDuty who was asked, where they have gone off it; null while they are on it
     * @param failed whether the directory could not say
     * @param checkAgain when it is to be read again, as far as the directory knows
     */
    record OwnerRead(
            String step,
            @Nullable OffDuty offDuty,
            boolean failed,
            @Nullable Instant checkAgain) implements OnStep {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.ownerRead(this);
        }
    }

    /**
     * Whom it was asked of when whoever has a step went off the list that made them eligible.
     *
     * @param list the list, and who is on it now
     * @param net the safety net, where the list reaches nobody; else empty
     */
    record OffDuty(Asking list, List<Asking> net) {
        /** Keeps its own copy of the list. */
        public OffDuty {
            net = List.copyOf(net);
        }
    }

    /**
     * What a party is told without being asked for anything.
     *
     * @param kind the kind of notice
     * @param about what happened, for {@link NoticeKind#INFORMED}; else null
     * @param clock the clock that ran out, or null
     * @param rung the rung that tells it, or 0
     * @param planned when it was so
     */
    record Word(
            NoticeKind kind,
            @Nullable About about,
            @Nullable ClockKind clock,
            int rung,
            Instant planned) {}

    /**
     * A party could not be told something, for the directory failed.
     *
     * @param checkAgain when the directory is asked again
     */
    record InformingFailed(String step, Party party, Word word, Instant checkAgain) implements OnStep {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.informingFailed(this);
        }
    }

    /**
     * The directory can say again whom a word was for that it could not name.
     *
     * @param told whether they were told; false where the lateness that it was about has ended meanwhile
     */
    record InformedAfterAll(String step, Party party, Word word, boolean told) implements OnStep {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.informedAfterAll(this);
        }
    }

    /** A party is never told something: the pathway has ended, and the directory still cannot say who is in it. */
    record InformingGivenUp(String step, Party party, Word word) implements OnStep {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.informingGivenUp(this);
        }
    }

    /** The owner party reaches nobody any more while nobody has the step; the next owner party was asked. */
    record OwnerPassedOver(String step, Asking asking) implements OnStep {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.ownerPassedOver(this);
        }
    }

    /**
     * Whoever was accountable for the step does not exist any more. The owner parties were asked and the acknowledge clock
     * starts anew.
     *
     * @param owner the accountable party now
     */
    record OwnerGone(
            String step,
            Party owner,
            List<Asking> askings,
            @Nullable ClockPlan acknowledge) implements OnStep {
        /** Keeps its own copy of the list. */
        public OwnerGone {
            askings = List.copyOf(askings);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.ownerGone(this);
        }
    }

    /** The patient is in another unit now; every list that was asked there is to be read again at once. */
    record Moved(Unit to) implements Event {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.moved(this);
        }
    }

    /** Somebody asked for an outcome that has been taken as often as it may; the safety net is told once. */
    record LoopSpent(String step, String outcome, List<Asking> askings) implements OnStep {
        /** Keeps its own copy of the list. */
        public LoopSpent {
            askings = List.copyOf(askings);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.loopSpent(this);
        }
    }

    /** An outcome that may be taken only so often led on. */
    record LoopTaken(String step, String outcome) implements OnStep {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.loopTaken(this);
        }
    }

    /** Whoever manages the pathway took an outcome that was spent, with a reason. */
    record LoopOverridden(String step, String outcome, String reason) implements OnStep {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.loopOverridden(this);
        }

        @Override
        public String toString() {
            return "LoopOverridden[" + step + "]";
        }
    }

    /**
     * The actor broke the glass: they may not do what follows, and it could not wait. Waits for its review.
     *
     * @param step the step it is about, or null for the pathway as a whole
     * @param reason why it could not wait
     * @param askings who is told of it: whoever manages the pathway, and the safety net where they cannot be reached
     */
    record GlassBroken(@Nullable String step, String reason, List<Asking> askings) implements Event {
        /** Keeps its own copy of the list. */
        public GlassBroken {
            askings = List.copyOf(askings);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.glassBroken(this);
        }

        @Override
        public String toString() {
            return "GlassBroken[" + step + "]";
        }
    }

    /**
     * The actor reviewed a broken glass.
     *
     * @param entry the number of its entry in the journal
     */
    record GlassReviewed(long entry) implements Event {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.glassReviewed(this);
        }
    }

    /** The pathway's own complete clock ran out. */
    record PathwayBecameLate(Instant due) implements Event {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.pathwayBecameLate(this);
        }
    }

    /**
     * The pathway's own clock moved, because a fact that it hangs on has changed. It is not late any more where its new
     * instant is still to come.
     */
    record PathwayDeadlineMoved(Instant before, Instant due, ClockBasis basis) implements Event {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.pathwayDeadlineMoved(this);
        }
    }

    /** The actor recorded facts, without completing a step. */
    record FactsRecorded(Facts facts) implements Event {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.factsRecorded(this);
        }

        @Override
        public String toString() {
            return "FactsRecorded[" + facts.asMap().keySet() + "]";
        }
    }

    /**
     * The actor added a note. Changes nothing else.
     *
     * @param step the step it is about, or null for the pathway as a whole
     * @param text what the actor wrote; for people who may see the instance
     */
    record NoteAdded(@Nullable String step, String text) implements Event {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noteAdded(this);
        }

        @Override
        public String toString() {
            return "NoteAdded[" + step + "]";
        }
    }

    /** Every step that was due has been done. */
    record PathwayCompleted() implements Event {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.pathwayCompleted(this);
        }
    }

    /**
     * The pathway was stopped and its open steps closed.
     *
     * @param event the host's event that stopped it, or null where a person cancelled it
     * @param reason the person's reason, or null
     */
    record PathwayStopped(@Nullable String event, @Nullable String reason) implements Event {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.pathwayStopped(this);
        }

        @Override
        public String toString() {
            return "PathwayStopped[" + (event == null ? "cancelled" : event) + "]";
        }
    }

    /** A notice to somebody who was asked can never be delivered; they count as not reached. */
    record NoticeGivenUp(
            String notice, String person, @Nullable String step) implements Event {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noticeGivenUp(this);
        }
    }

    /** The notices owed by the decision that ends here. */
    record Told(List<Notice> notices) implements Event {
        /** Keeps its own copy of the list. */
        public Told {
            notices = List.copyOf(notices);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.told(this);
        }
    }

    /** One method per kind of event: a new kind does not compile until every reader answers it. */
    interface Cases<R> {
        /** Handles {@link Started}. */
        R started(Started event);

        /** Handles {@link ClockStarted}. */
        R clockStarted(ClockStarted event);

        /** Handles {@link ClockEnded}. */
        R clockEnded(ClockEnded event);

        /** Handles {@link StepOpened}. */
        R stepOpened(StepOpened event);

        /** Handles {@link StepAwaited}. */
        R stepAwaited(StepAwaited event);

        /** Handles {@link StepSkipped}. */
        R stepSkipped(StepSkipped event);

        /** Handles {@link StepClosed}. */
        R stepClosed(StepClosed event);

        /** Handles {@link GroupOpened}. */
        R groupOpened(GroupOpened event);

        /** Handles {@link BranchCompleted}. */
        R branchCompleted(BranchCompleted event);

        /** Handles {@link GroupEnded}. */
        R groupEnded(GroupEnded event);

        /** Handles {@link EventReported}. */
        R eventReported(EventReported event);

        /** Handles {@link Acknowledged}. */
        R acknowledged(Acknowledged event);

        /** Handles {@link AskedStillOnIt}. */
        R askedStillOnIt(AskedStillOnIt event);

        /** Handles {@link SaidStillOnIt}. */
        R saidStillOnIt(SaidStillOnIt event);

        /** Handles {@link AcknowledgementLapsed}. */
        R acknowledgementLapsed(AcknowledgementLapsed event);

        /** Handles {@link GraceGiven}. */
        R graceGiven(GraceGiven event);

        /** Handles {@link Declined}. */
        R declined(Declined event);

        /** Handles {@link Completed}. */
        R completed(Completed event);

        /** Handles {@link Confirmed}. */
        R confirmed(Confirmed event);

        /** Handles {@link Returned}. */
        R returned(Returned event);

        /** Handles {@link Assigned}. */
        R assigned(Assigned event);

        /** Handles {@link Offered}. */
        R offered(Offered event);

        /** Handles {@link OfferAccepted}. */
        R offerAccepted(OfferAccepted event);

        /** Handles {@link OfferRefused}. */
        R offerRefused(OfferRefused event);

        /** Handles {@link OfferUnanswered}. */
        R offerUnanswered(OfferUnanswered event);

        /** Handles {@link Paused}. */
        R paused(Paused event);

        /** Handles {@link Resumed}. */
        R resumed(Resumed event);

        /** Handles {@link EscalationRequested}. */
        R escalationRequested(EscalationRequested event);

        /** Handles {@link Warned}. */
        R warned(Warned event);

        /** Handles {@link BecameLate}. */
        R becameLate(BecameLate event);

        /** Handles {@link LatenessWithdrawn}. */
        R latenessWithdrawn(LatenessWithdrawn event);

        /** Handles {@link DeadlineMoved}. */
        R deadlineMoved(DeadlineMoved event);

        /** Handles {@link RungFired}. */
        R rungFired(RungFired event);

        /** Handles {@link SafetyNetCalled}. */
        R safetyNetCalled(SafetyNetCalled event);

        /** Handles {@link SafetyNetQuieted}. */
        R safetyNetQuieted(SafetyNetQuieted event);

        /** Handles {@link DutyRead}. */
        R dutyRead(DutyRead event);

        /** Handles {@link OwnerRead}. */
        R ownerRead(OwnerRead event);

        /** Handles {@link InformingFailed}. */
        R informingFailed(InformingFailed event);

        /** Handles {@link InformedAfterAll}. */
        R informedAfterAll(InformedAfterAll event);

        /** Handles {@link InformingGivenUp}. */
        R informingGivenUp(InformingGivenUp event);

        /** Handles {@link OwnerPassedOver}. */
        R ownerPassedOver(OwnerPassedOver event);

        /** Handles {@link OwnerGone}. */
        R ownerGone(OwnerGone event);

        /** Handles {@link Moved}. */
        R moved(Moved event);

        /** Handles {@link LoopSpent}. */
        R loopSpent(LoopSpent event);

        /** Handles {@link LoopTaken}. */
        R loopTaken(LoopTaken event);

        /** Handles {@link LoopOverridden}. */
        R loopOverridden(LoopOverridden event);

        /** Handles {@link GlassBroken}. */
        R glassBroken(GlassBroken event);

        /** Handles {@link GlassReviewed}. */
        R glassReviewed(GlassReviewed event);

        /** Handles {@link PathwayBecameLate}. */
        R pathwayBecameLate(PathwayBecameLate event);

        /** Handles {@link PathwayDeadlineMoved}. */
        R pathwayDeadlineMoved(PathwayDeadlineMoved event);

        /** Handles {@link FactsRecorded}. */
        R factsRecorded(FactsRecorded event);

        /** Handles {@link NoteAdded}. */
        R noteAdded(NoteAdded event);

        /** Handles {@link PathwayCompleted}. */
        R pathwayCompleted(PathwayCompleted event);

        /** Handles {@link PathwayStopped}. */
        R pathwayStopped(PathwayStopped event);

        /** Handles {@link NoticeGivenUp}. */
        R noticeGivenUp(NoticeGivenUp event);

        /** Handles {@link Told}. */
        R told(Told event);
    }
}
