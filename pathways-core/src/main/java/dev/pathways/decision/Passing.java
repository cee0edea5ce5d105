package dev.pathways.decision;

import dev.pathways.model.About;
import dev.pathways.model.Event;
import dev.pathways.model.RungCause;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Lets time pass: fires everything whose planned instant has come, in order. Clock rules 11 and 13. */
final class Passing {
    private Passing() {}

    /** Fires what was planned strictly before now: an act at the very instant wins. */
    static void before(Draft draft) {
        pass(draft, at -> at.isBefore(draft.now));
    }

    /** Fires what was planned up to and including now. */
    static void upTo(Draft draft) {
        pass(draft, at -> !at.isAfter(draft.now));
    }

    private static void pass(Draft draft, Predicate<Instant> hasCome) {
        Planned next = draft.schedule.next(draft.state());
        while (next != null && hasCome.test(next.at())) {
            fire(draft, next);
            next = following(draft, next);
        }
    }

    private static @Nullable Planned following(Draft draft, Planned fired) {
        Planned next = draft.schedule.next(draft.state());
        if (fired.equals(next)) {
            throw new IllegalStateException("Expected " + fired.what() + " to fire once, but it is still planned");
        }
        return next;
    }

    private static void fire(Draft draft, Planned planned) {
        switch (planned.what()) {
            case TURN -> Gates.waitEnds(draft, planned);
            case RESUME -> Pausing.usedUp(draft, step(planned), planned.at());
            case WARN -> Warning.fire(draft, step(planned), planned.at());
            case QUESTION -> Renewing.ask(draft, step(planned), planned.at());
            case LAPSE -> Renewing.lapse(draft, step(planned), planned.at());
            case RUN_OUT -> runOut(draft, planned);
            case RUNG -> {
                if (planned.step() != null && planned.clock() != null) {
                    Climb.fire(draft, planned.step(), planned.clock(), planned.at(), RungCause.TIME);
                }
            }
            case NET -> SafetyNetCalls.call(draft, planned.step(), planned.at());
            case OFFER -> {
                if (planned.step() != null) {
                    Offering.comeBack(draft, planned.step(), planned.at(), null);
                }
            }
            case DUTY -> Duty.read(draft, planned);
            case INFORM -> Informing.again(draft, planned.at());
        }
    }

    private static String step(Planned planned) {
        if (planned.step() == null) {
            throw new IllegalStateException("Expected " + planned.what() + " to be about a step, but it is not");
        }
        return planned.step();
    }

    private static void runOut(Draft draft, Planned planned) {
        String step = planned.step();
        if (step == null || planned.clock() == null) {
            draft.recordTime(new Event.PathwayBecameLate(planned.at()));
            return;
        }
        draft.recordTime(new Event.BecameLate(step, planned.clock(), planned.at()));
        Informing.about(draft, step, About.LATE, planned.clock(), planned.at());
    }
}
