package dev.pathways.decision;

import dev.pathways.model.ClockKind;
import dev.pathways.model.Event;
import dev.pathways.model.StepPhase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an instance has planned, from its state alone. Pure. */
public final class Schedule {
    private static final ClockKind[] CLOCKS = ClockKind.values();

    private Schedule() {}

    /** When the instance must be looked at next, or null when nothing is planned any more. */
    public static @Nullable Instant nextDue(InstanceState state) {
        Planned next = next(state);
        return next == null ? null : next.at();
    }

    /** Everything that is planned now, earliest first. What follows from it is not listed. */
    public static List<Planned> all(InstanceState state) {
        List<Planned> all = new ArrayList<>();
        each(state, (at, what, step, clock, list) -> all.add(new Planned(at, what, step, clock, list)));
        all.sort((a, b) -> a.at().compareTo(b.at()));
        return all;
    }

    /** Whether nothing is planned but calls of the safety net, which go on until somebody acts. */
    public static boolean onlyCalls(InstanceState state) {
        return all(state).stream().allMatch(planned -> planned.what() == Planned.What.NET);
    }

    /** The earliest planned happening; at the same instant the first step's, in the order of {@link Planned.What}. */
    static @Nullable Planned next(InstanceState state) {
        Earliest earliest = new Earliest();
        each(state, earliest);
        return earliest.found();
    }

    /**
     * The earliest planned happening of states that follow each other. What a step has planned is looked for once and
     * remembered for as long as nothing happens to that step, so that a pass over many late steps does not look at all of
     * them for each.
     */
    static final class Memory {
        private StepState[] steps = {};
        private Earliest[] planned = {};

        @Nullable
        Planned next(InstanceState state) {
            if (!state.isOpen()) {
                return null;
            }
            Earliest earliest = new Earliest();
            turns(state, earliest);
            steps(state.steps(), earliest);
            whole(state, earliest);
            return earliest.found();
        }

        private void steps(List<StepState> now, Earliest earliest) {
            if (steps.length < now.size()) {
                steps = Arrays.copyOf(steps, now.size());
                planned = Arrays.copyOf(planned, now.size());
            }
            for (int i = 0; i < now.size(); i++) {
                StepState step = now.get(i);
                if (!step.equals(steps[i])) {
                    steps[i] = step;
                    planned[i] = new Earliest();
                    each(step, planned[i]);
                }
                earliest.or(planned[i]);
            }
        }
    }

    /** Takes what is planned, one after the other. */
    private interface Sink {
        void accept(
                Instant at,
                Planned.What what,
                @Nullable String step,
                @Nullable ClockKind clock,
                @Nullable Listening list);
    }

    /** Keeps the first of what is earliest, and makes nothing of all the rest: most of it is looked at in vain. */
    private static final class Earliest implements Sink {
        private @Nullable Instant at;
        private Planned.What what = Planned.What.TURN;
        private @Nullable String step;
        private @Nullable ClockKind clock;
        private @Nullable Listening list;

        @Override
        public void accept(
                Instant itsAt,
                Planned.What itsWhat,
                @Nullable String itsStep,
                @Nullable ClockKind itsClock,
                @Nullable Listening itsList) {
            if (at == null || itsAt.isBefore(at)) {
                at = itsAt;
                what = itsWhat;
                step = itsStep;
                clock = itsClock;
                list = itsList;
            }
        }

        void or(Earliest other) {
            if (other.at != null) {
                accept(other.at, other.what, other.step, other.clock, other.list);
            }
        }

        @Nullable
        Planned found() {
            return at == null ? null : new Planned(at, what, step, clock, list);
        }
    }

    private static void each(InstanceState state, Sink sink) {
        if (state.isOpen()) {
            turns(state, sink);
            for (StepState step : state.steps()) {
                each(step, sink);
            }
            whole(state, sink);
        }
    }

    private static void turns(InstanceState state, Sink sink) {
        state.flow().turns().forEach((step, turn) -> {
            Instant ends = turn.opens() == null ? turn.notNeeded() : turn.opens();
            if (ends != null) {
                sink.accept(ends, Planned.What.TURN, step, null, null);
            }
        });
    }

    private static void whole(InstanceState state, Sink sink) {
        for (Owed owed : state.owed()) {
            sink.accept(
                    owed.checkAgain(),
                    Planned.What.INFORM,
                    owed.step(),
                    owed.word().clock(),
                    null);
        }
        Course course = state.course();
        if (!course.late()) {
            sink.accept(course.due(), Planned.What.RUN_OUT, null, null, null);
        }
        if (course.net().next() != null) {
            sink.accept(course.net().next(), Planned.What.NET, null, null, null);
        }
    }

    /** While a step is paused, only its end is planned; whoever comes on duty is still asked. */
    private static void each(StepState step, Sink sink) {
        if (!step.phase().isLive() && step.phase() != StepPhase.WAITING) {
            return;
        }
        Pauses.Running pause = step.clocks().pauses().running();
        if (pause == null) {
            running(step, sink);
        } else {
            sink.accept(pause.until(), Planned.What.RESUME, step.step(), null, null);
        }
        Offer offer = step.ownership().offer();
        if (offer != null) {
            sink.accept(offer.until(), Planned.What.OFFER, step.step(), null, null);
        }
        duty(step, sink);
    }

    private static void duty(StepState step, Sink sink) {
        for (Listening list : step.asks().lists()) {
            boolean isMeant = step.phase() != StepPhase.AWAITING_CONFIRMATION || list.purpose() == step.purpose();
            if (isMeant && list.checkAgain() != null) {
                sink.accept(list.checkAgain(), Planned.What.DUTY, step.step(), list.clock(), list);
            }
        }
        Hold hold = step.ownership().hold();
        if (step.phase() == StepPhase.ACKNOWLEDGED && hold != null && hold.checkAgain() != null) {
            sink.accept(hold.checkAgain(), Planned.What.DUTY, step.step(), null, null);
        }
    }

    private static void running(StepState step, Sink sink) {
        Reminders reminders = step.clocks().reminders();
        if (step.phase() == StepPhase.OPEN || step.phase() == StepPhase.ACKNOWLEDGED) {
            for (Event.WarningPlan warning : reminders.warnings()) {
                sink.accept(warning.at(), Planned.What.WARN, step.step(), null, null);
            }
        }
        clocks(step, sink);
        Reminders.Question question = reminders.question();
        if (question != null) {
            Planned.What what = question.asked() ? Planned.What.LAPSE : Planned.What.QUESTION;
            sink.accept(question.next(), what, step.step(), null, null);
        }
    }

    private static void clocks(StepState step, Sink sink) {
        for (ClockKind kind : CLOCKS) {
            StepClock clock = step.clocks().of(kind);
            if (clock != null && clock.running() && clock.due() != null && !clock.late()) {
                sink.accept(clock.due(), Planned.What.RUN_OUT, step.step(), kind, null);
            }
        }
        if (step.net().next() != null && step.clocks().callNet()) {
            sink.accept(step.net().next(), Planned.What.NET, step.step(), null, null);
        }
        for (ClockKind kind : CLOCKS) {
            StepClock clock = step.clocks().of(kind);
            if (clock != null && clock.running() && clock.nextRung() != null) {
                sink.accept(clock.nextRung(), Planned.What.RUNG, step.step(), kind, null);
            }
        }
    }
}
