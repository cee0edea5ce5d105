package dev.pathways.decision;

import dev.pathways.model.ClockBasis;
import dev.pathways.model.Event;
import dev.pathways.model.GroupPhase;
import dev.pathways.model.InstanceId;
import dev.pathways.model.JournalEntry;
import dev.pathways.model.PathwayPhase;
import dev.pathways.model.StepPhase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The second pure function: the state after one more journal entry.
 *
 * <p>Total: every event of a journal that the decider wrote applies. Needs no definition and no directory, because
 * events carry the people and instants that were worked out when they were decided. Safe for use by any thread.
 */
public final class Evolver {
    private Evolver() {}

    /**
     * The state after an entry.
     *
     * @param state the state before it; null before the first entry
     * @throws IllegalStateException if the entry does not follow the state, which means that a journal is damaged
     */
    public static InstanceState evolve(@Nullable InstanceState state, JournalEntry entry) {
        long expected = state == null ? 1 : state.version() + 1;
        if (entry.seq() != expected) {
            throw new IllegalStateException("Expected entry " + expected + " of instance " + entry.instance()
                    + ", but got entry " + entry.seq());
        }
        if (state == null) {
            return start(entry);
        }
        return entry.event().match(new Applied(state, entry)).at(entry.seq());
    }

    /**
     * The state after a whole journal, in order.
     *
     * @throws IllegalStateException if it is empty or damaged
     */
    public static InstanceState replay(Iterable<JournalEntry> journal) {
        InstanceState state = null;
        for (JournalEntry entry : journal) {
            state = evolve(state, entry);
        }
        if (state == null) {
            throw new IllegalStateException("Expected a journal with at least one entry, but it is empty");
        }
        return state;
    }

    private static InstanceState start(JournalEntry entry) {
        if (!(entry.event() instanceof Event.Started started)) {
            throw new IllegalStateException(
                    "Expected the journal of " + entry.instance() + " to begin with Started, but it does not");
        }
        InstanceId id = entry.instance();
        return new InstanceState(
                id,
                1,
                started.definition(),
                new InstanceState.Context(started.subject(), started.unit()),
                started.facts(),
                new Course(
                        PathwayPhase.OPEN,
                        entry.at(),
                        started.due(),
                        ClockBasis.at(entry.at()),
                        false,
                        NetRhythm.QUIET),
                List.of(),
                Flow.NONE,
                List.of(),
                List.of());
    }

    /** What each event does to the instance; what it does to its step is {@link StepEvolver}'s. */
    private record Applied(InstanceState state, JournalEntry entry) implements Event.Cases<InstanceState> {
        private InstanceState step(Event.OnStep event) {
            StepState before = state.step(event.step());
            return state.with(StepEvolver.evolve(before, event, entry));
        }

        @Override
        public InstanceState started(Event.Started event) {
            throw new IllegalStateException("Expected instance " + state.id() + " to start once, but it started again");
        }

        @Override
        public InstanceState clockStarted(Event.ClockStarted event) {
            return state.with(StepEvolver.await(event, entry.at()));
        }

        @Override
        public InstanceState clockEnded(Event.ClockEnded event) {
            return state.steps(state.steps().stream()
                    .filter(step -> !step.step().equals(event.step()))
                    .toList());
        }

        @Override
        public InstanceState stepOpened(Event.StepOpened event) {
            StepState before = state.find(event.step());
            return state.with(StepEvolver.open(event, before)).flow(state.flow().moved(event.step()));
        }

        @Override
        public InstanceState stepAwaited(Event.StepAwaited event) {
            Flow.Turn turn = new Flow.Turn(event.turn(), event.opens(), event.notNeeded());
            return state.flow(state.flow().turn(event.step(), turn));
        }

        @Override
        public InstanceState stepSkipped(Event.StepSkipped event) {
            StepState before = state.find(event.step());
            return state.with(StepEvolver.skip(event, before)).flow(state.flow().moved(event.step()));
        }

        @Override
        public InstanceState stepClosed(Event.StepClosed event) {
            StepState before = state.find(event.step());
            StepState closed = state.flow().turn(event.step()) == null && before != null
                    ? StepEvolver.close(before)
                    : StepEvolver.closeUnopened(event.step(), before, entry.at());
            return state.with(closed).flow(state.flow().moved(event.step()));
        }

        @Override
        public InstanceState groupOpened(Event.GroupOpened event) {
            Flow.Group group = new Flow.Group(event.visit(), GroupPhase.OPEN, event.chosen(), List.of());
            return state.flow(state.flow().group(event.group(), group));
        }

        @Override
        public InstanceState branchCompleted(Event.BranchCompleted event) {
            return state.flow(
                    state.flow().group(event.group(), group(event.group()).with(event.branch())));
        }

        @Override
        public InstanceState groupEnded(Event.GroupEnded event) {
            return state.flow(
                    state.flow().group(event.group(), group(event.group()).in(event.phase())));
        }

        private Flow.Group group(String name) {
            Flow.Group group = state.flow().group(name);
            return group == null ? new Flow.Group(1, GroupPhase.OPEN, 0, List.of()) : group;
        }

        @Override
        public InstanceState eventReported(Event.EventReported event) {
            return event.kept().isEmpty() ? state : state.flow(state.flow().heard(event.kept()));
        }

        @Override
        public InstanceState acknowledged(Event.Acknowledged event) {
            return step(event);
        }

        @Override
        public InstanceState askedStillOnIt(Event.AskedStillOnIt event) {
            return step(event);
        }

        @Override
        public InstanceState saidStillOnIt(Event.SaidStillOnIt event) {
            return step(event);
        }

        @Override
        public InstanceState acknowledgementLapsed(Event.AcknowledgementLapsed event) {
            return step(event);
        }

        @Override
        public InstanceState graceGiven(Event.GraceGiven event) {
            return step(event);
        }

        @Override
        public InstanceState declined(Event.Declined event) {
            return step(event);
        }

        @Override
        public InstanceState completed(Event.Completed event) {
            return step(event).facts(state.facts().with(event.facts()));
        }

        @Override
        public InstanceState confirmed(Event.Confirmed event) {
            return step(event);
        }

        @Override
        public InstanceState returned(Event.Returned event) {
            return step(event);
        }

        @Override
        public InstanceState assigned(Event.Assigned event) {
            return step(event);
        }

        @Override
        public InstanceState offered(Event.Offered event) {
            return step(event);
        }

        @Override
        public InstanceState offerAccepted(Event.OfferAccepted event) {
            return step(event);
        }

        @Override
        public InstanceState offerRefused(Event.OfferRefused event) {
            return step(event);
        }

        @Override
        public InstanceState offerUnanswered(Event.OfferUnanswered event) {
            return step(event);
        }

        @Override
        public InstanceState paused(Event.Paused event) {
            return step(event);
        }

        @Override
        public InstanceState resumed(Event.Resumed event) {
            return step(event);
        }

        @Override
        public InstanceState escalationRequested(Event.EscalationRequested event) {
            return state;
        }

        @Override
        public InstanceState warned(Event.Warned event) {
            return step(event);
        }

        @Override
        public InstanceState becameLate(Event.BecameLate event) {
            return step(event);
        }

        @Override
        public InstanceState latenessWithdrawn(Event.LatenessWithdrawn event) {
            return step(event);
        }

        @Override
        public InstanceState deadlineMoved(Event.DeadlineMoved event) {
            return step(event);
        }

        @Override
        public InstanceState rungFired(Event.RungFired event) {
            return step(event);
        }

        @Override
        public InstanceState safetyNetCalled(Event.SafetyNetCalled event) {
            if (event.step() == null) {
                NetRhythm net = state.course().net().called(event.next(), event.reached());
                return state.course(state.course().net(net));
            }
            return state.with(StepEvolver.called(state.step(event.step()), event));
        }

        @Override
        public InstanceState safetyNetQuieted(Event.SafetyNetQuieted event) {
            return step(event);
        }

        @Override
        public InstanceState dutyRead(Event.DutyRead event) {
            return step(event);
        }

        @Override
        public InstanceState ownerRead(Event.OwnerRead event) {
            return step(event);
        }

        /** A step that cannot be reached any more has no state; what is owed about it is owed still. */
        @Override
        public InstanceState informingFailed(Event.InformingFailed event) {
            StepState step = state.find(event.step());
            int visit = step == null ? 0 : step.visit();
            return state.owed(Owed.failed(state.owed(), event, visit, entry.actor()));
        }

        @Override
        public InstanceState informedAfterAll(Event.InformedAfterAll event) {
            return state.owed(Owed.settled(state.owed(), event.step(), event.party(), event.word()));
        }

        @Override
        public InstanceState informingGivenUp(Event.InformingGivenUp event) {
            return state.owed(Owed.settled(state.owed(), event.step(), event.party(), event.word()));
        }

        @Override
        public InstanceState ownerPassedOver(Event.OwnerPassedOver event) {
            return step(event);
        }

        @Override
        public InstanceState ownerGone(Event.OwnerGone event) {
            return step(event);
        }

        @Override
        public InstanceState moved(Event.Moved event) {
            InstanceState there = state.steps(state.steps().stream()
                    .map(step -> DutyEvolver.moved(step, entry.at()))
                    .toList());
            return there.context(new InstanceState.Context(state.context().subject(), event.to()));
        }

        @Override
        public InstanceState loopSpent(Event.LoopSpent event) {
            String outcome = Loops.key(event.step(), event.outcome());
            Flow.Loop told = new Flow.Loop(state.flow().loop(outcome).taken(), true);
            return step(event).flow(state.flow().loop(outcome, told));
        }

        @Override
        public InstanceState loopTaken(Event.LoopTaken event) {
            String outcome = Loops.key(event.step(), event.outcome());
            Flow.Loop loop = state.flow().loop(outcome);
            return state.flow(state.flow().loop(outcome, new Flow.Loop(loop.taken() + 1, loop.told())));
        }

        @Override
        public InstanceState loopOverridden(Event.LoopOverridden event) {
            return state;
        }

        @Override
        public InstanceState glassBroken(Event.GlassBroken event) {
            List<OpenReview> reviews = new ArrayList<>(state.reviews());
            reviews.add(new OpenReview(entry.seq(), entry.actor().id()));
            return state.reviews(reviews);
        }

        @Override
        public InstanceState glassReviewed(Event.GlassReviewed event) {
            return state.reviews(state.reviews().stream()
                    .filter(review -> review.entry() != event.entry())
                    .toList());
        }

        @Override
        public InstanceState pathwayBecameLate(Event.PathwayBecameLate event) {
            return state.course(state.course().ranOut());
        }

        @Override
        public InstanceState pathwayDeadlineMoved(Event.PathwayDeadlineMoved event) {
            return state.course(state.course().moved(event, entry.at()));
        }

        @Override
        public InstanceState factsRecorded(Event.FactsRecorded event) {
            return state.facts(state.facts().with(event.facts()));
        }

        /** The journal keeps it; nothing is decided by it. */
        @Override
        public InstanceState noteAdded(Event.NoteAdded event) {
            return state;
        }

        @Override
        public InstanceState pathwayCompleted(Event.PathwayCompleted event) {
            return state.steps(opened(state))
                    .flow(state.flow().ended(GroupPhase.COMPLETED))
                    .course(state.course().in(PathwayPhase.COMPLETED));
        }

        @Override
        public InstanceState pathwayStopped(Event.PathwayStopped event) {
            List<StepState> closed = new ArrayList<>();
            for (StepState step : opened(state)) {
                closed.add(step.phase().isLive() ? StepEvolver.close(step) : step);
            }
            return state.steps(closed)
                    .flow(state.flow().ended(GroupPhase.CLOSED))
                    .course(state.course().in(PathwayPhase.CLOSED));
        }

        /** The steps that have opened: the clocks of the others end with the pathway. */
        private static List<StepState> opened(InstanceState state) {
            return state.steps().stream()
                    .filter(step -> step.phase() != StepPhase.WAITING)
                    .toList();
        }

        @Override
        public InstanceState noticeGivenUp(Event.NoticeGivenUp event) {
            StepState step = event.step() == null ? null : state.find(event.step());
            return step == null ? state : state.with(StepEvolver.unreachable(step, event.person()));
        }

        @Override
        public InstanceState told(Event.Told event) {
            return state;
        }
    }
}
