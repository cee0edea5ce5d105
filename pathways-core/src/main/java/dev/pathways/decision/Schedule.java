package dev.pathways.decision;

import dev.pathways.model.ClockKind;
import dev.pathways.model.Event;
import dev.pathways.model.StepPhase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
        each(state, all::add);
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
        return earliest.found;
    }

    /**
     * The earliest planned happening of states that follow each other. What a step has planned is looked for once and
     * remembered for as long as nothing happens to that step, so that a pass over many late steps does not look at all of
     * them for each.
     */
    static final class Memory {
        private final IdentityHashMap<StepState, Optional<Planned>> known = new IdentityHashMap<>();

        @Nullable
        Planned next(InstanceState state) {
            Earliest earliest = new Earliest();
            each(
                    state,
                    earliest,
                    step -> known.computeIfAbsent(step, Memory::first).ifPresent(earliest));
            return earliest.found;
        }

        private static Optional<Planned> first(StepState step) {
            Earliest earliest = new Earliest();
            each(step, earliest);
            return Optional.ofNullable(earliest.found);
        }
    }

    private static final class Earliest implements Consumer<Planned> {
        private @Nullable Planned found;

        @Override
        public void accept(Planned planned) {
            if (found == null || planned.at().isBefore(found.at())) {
                found = planned;
            }
        }
    }

    private static void each(InstanceState state, Consumer<Planned> sink) {
        each(state, sink, step -> each(step, sink));
    }

    private static void each(InstanceState state, Consumer<Planned> sink, Consumer<StepState> steps) {
        if (!state.isOpen()) {
            return;
        }
        state.flow().turns().forEach((step, turn) -> {
            Instant ends = turn.opens() == null ? turn.notNeeded() : turn.opens();
            if (ends != null) {
                sink.accept(new Planned(ends, Planned.What.TURN, step, null, null));
            }
        });
        for (StepState step : state.steps()) {
            if (step.phase().isLive() || step.phase() == StepPhase.WAITING) {
                steps.accept(step);
            }
        }
        for (Owed owed : state.owed()) {
            sink.accept(new Planned(
                    owed.checkAgain(),
                    Planned.What.INFORM,
                    owed.step(),
                    owed.word().clock(),
                    null));
        }
        Course course = state.course();
        if (!course.late()) {
            sink.accept(new Planned(course.due(), Planned.What.RUN_OUT, null, null, null));
        }
        if (course.net().next() != null) {
            sink.accept(new Planned(course.net().next(), Planned.What.NET, null, null, null));
        }
    }

    /** While a step is paused, only its end is planned; whoever comes on duty is still asked. */
    private static void each(StepState step, Consumer<Planned> sink) {
        Pauses.Running pause = step.clocks().pauses().running();
        if (pause == null) {
            running(step, sink);
        } else {
            sink.accept(new Planned(pause.until(), Planned.What.RESUME, step.step(), null, null));
        }
        Offer offer = step.ownership().offer();
        if (offer != null) {
            sink.accept(new Planned(offer.until(), Planned.What.OFFER, step.step(), null, null));
        }
        duty(step, sink);
    }

    private static void duty(StepState step, Consumer<Planned> sink) {
        for (Listening list : step.asks().lists()) {
            boolean isMeant = step.phase() != StepPhase.AWAITING_CONFIRMATION || list.purpose() == step.purpose();
            if (isMeant && list.checkAgain() != null) {
                sink.accept(new Planned(list.checkAgain(), Planned.What.DUTY, step.step(), list.clock(), list));
            }
        }
        Hold hold = step.ownership().hold();
        if (step.phase() == StepPhase.ACKNOWLEDGED && hold != null && hold.checkAgain() != null) {
            sink.accept(new Planned(hold.checkAgain(), Planned.What.DUTY, step.step(), null, null));
        }
    }

    private static void running(StepState step, Consumer<Planned> sink) {
        Reminders reminders = step.clocks().reminders();
        if (step.phase() == StepPhase.OPEN || step.phase() == StepPhase.ACKNOWLEDGED) {
            for (Event.WarningPlan warning : reminders.warnings()) {
                sink.accept(new Planned(warning.at(), Planned.What.WARN, step.step(), null, null));
            }
        }
        clocks(step, sink);
        Reminders.Question question = reminders.question();
        if (question != null) {
            Planned.What what = question.asked() ? Planned.What.LAPSE : Planned.What.QUESTION;
            sink.accept(new Planned(question.next(), what, step.step(), null, null));
        }
    }

    private static void clocks(StepState step, Consumer<Planned> sink) {
        for (ClockKind kind : CLOCKS) {
            StepClock clock = step.clocks().of(kind);
            if (clock != null && clock.running() && clock.due() != null && !clock.late()) {
                sink.accept(new Planned(clock.due(), Planned.What.RUN_OUT, step.step(), kind, null));
            }
        }
        if (step.net().next() != null && step.clocks().callNet()) {
            sink.accept(new Planned(step.net().next(), Planned.What.NET, step.step(), null, null));
        }
        for (ClockKind kind : CLOCKS) {
            StepClock clock = step.clocks().of(kind);
            if (clock != null && clock.running() && clock.nextRung() != null) {
                sink.accept(new Planned(clock.nextRung(), Planned.What.RUNG, step.step(), kind, null));
            }
        }
    }
}
