package dev.pathways.decision;

import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Pause;
import dev.pathways.model.About;
import dev.pathways.model.Command;
import dev.pathways.model.Event;
import dev.pathways.model.NoticeKind;
import dev.pathways.model.Refusal;
import dev.pathways.model.RefusalCode;
import dev.pathways.time.BusinessCalendar;
import dev.pathways.time.Standstill;
import dev.pathways.time.Wall;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@link Command.Pause} and {@link Command.Resume}: clock rule 10. */
final class Pausing {
    private Pausing() {}

    static Decision pause(Draft draft, Command.Pause command) {
        StepState step = draft.step(command.step());
        Pause pause = find(draft, step, command.pause());
        Instant until = pause == null ? draft.now : until(draft, step, pause);
        Refusal refusal = refusal(draft, step, pause);
        if (refusal == null) {
            refusal = Refusals.reason("pause", command.reason());
        }
        if (refusal == null) {
            refusal = spent(draft, step, pause, until);
        }
        if (refusal != null) {
            return draft.refuse(refusal);
        }
        draft.record(new Event.Paused(step.step(), command.pause(), until, command.reason()));
        Informing.about(draft, step.step(), About.PAUSED);
        return draft.accept();
    }

    static Decision resume(Draft draft, Command.Resume command) {
        StepState step = draft.step(command.step());
        Pauses.Running running = step.clocks().pauses().running();
        if (running == null) {
            return draft.refuse(Refusal.because(
                    RefusalCode.NOT_OPEN, "Expected to resume step '" + step.step() + "', but it is not paused"));
        }
        if (!mayPause(draft, step, find(draft, step, running.name()))) {
            return draft.refuse(notPermitted(step, Trigger.RESUME));
        }
        draft.record(end(draft, step, running, draft.now));
        draft.tellOthers(Ownership.people(step), NoticeKind.RESUMED, step.step());
        return draft.accept();
    }

    /** The time of a pause is used up: whoever has the step, or has been asked to own it, is told. */
    static void usedUp(Draft draft, String name, Instant planned) {
        StepState step = draft.step(name);
        Pauses.Running running = step.clocks().pauses().running();
        if (running == null) {
            throw new IllegalStateException("Expected step '" + name + "' to be paused, but it is not");
        }
        draft.recordTime(end(draft, step, running, planned));
        draft.tell(Ownership.people(step), NoticeKind.RESUMED, name, planned);
    }

    /** Work that is reported done is not paused any more. */
    static void endWithWork(Draft draft, String name) {
        StepState step = draft.step(name);
        Pauses.Running running = step.clocks().pauses().running();
        if (running != null) {
            draft.record(end(draft, step, running, draft.now));
        }
    }

    /** The pause of that name, where the step may have it; else null. */
    private static @Nullable Pause find(Draft draft, StepState step, String name) {
        PathwayDefinition definition = draft.definition;
        boolean named = draft.defined(step.step()).timing().mayPause().contains(name);
        return named ? definition.clockwork().pauses().get(name) : null;
    }

    /** Why a step cannot be paused by the actor, or null. */
    private static @Nullable Refusal refusal(Draft draft, StepState step, @Nullable Pause pause) {
        if (step.clocks().isPaused()) {
            return Refusal.because(
                    RefusalCode.NOT_OPEN, "Expected to pause step '" + step.step() + "', but it is paused already");
        }
        return mayPause(draft, step, pause) ? null : notPermitted(step, Trigger.PAUSE);
    }

    private static Refusal notPermitted(StepState step, Trigger act) {
        return Refusals.notPermitted(
                act.words() + " step '" + step.step() + "'", "its owner, nor one of those who may pause it");
    }

    private static boolean mayPause(Draft draft, StepState step, @Nullable Pause pause) {
        return Entitlement.owns(draft, step) || (pause != null && Entitlement.isIn(draft, pause.by(), step));
    }

    /** Why there is nothing that could be paused, or no time left for it; or null. */
    private static @Nullable Refusal spent(Draft draft, StepState step, @Nullable Pause pause, Instant until) {
        if (step.clocks().isLate()) {
            return Refusal.because(
                    RefusalCode.STEP_LATE, "Expected step '" + step.step() + "' to be in time, but it is late");
        } else if (pause == null) {
            return Refusal.because(
                    RefusalCode.PAUSE_UNKNOWN,
                    "Expected one of the pauses of step '" + step.step() + "', but it has none of that name");
        } else if (!until.isAfter(draft.now)) {
            return Refusal.because(
                    RefusalCode.PAUSE_SPENT,
                    "Expected time left for the pause '" + pause.name() + "' of step '" + step.step()
                            + "', but it has been used up");
        }
        return null;
    }

    /**
     * When a pause that begins now ends at the latest: after what is left of its time. Where that is business time, the
     * elapsed time counts too, so that several short pauses never last longer than one.
     */
    private static Instant until(Draft draft, StepState step, Pause pause) {
        Wall wall = draft.definition.wall(draft.defined(step.step()));
        Event.PauseUse used = step.clocks().pauses().used(pause.name());
        Instant whole = pause.atMost().after(draft.now, wall);
        Instant until = whole.minus(used.elapsed());
        if (!pause.atMost().isBusiness()) {
            return until;
        }
        BusinessCalendar calendar = wall.requireCalendar();
        Duration open = calendar.openTimeBetween(draft.now, whole, wall.zone()).minus(used.open());
        Instant openUntil =
                open.isNegative() || open.isZero() ? draft.now : calendar.plusOpenTime(draft.now, open, wall.zone());
        return openUntil.isBefore(until) ? openUntil : until;
    }

    private static Event.Resumed end(Draft draft, StepState step, Pauses.Running running, Instant at) {
        Wall wall = draft.definition.wall(draft.defined(step.step()));
        Event.PauseUse before = step.clocks().pauses().used(running.name());
        Pause pause = find(draft, step, running.name());
        Duration open = pause != null && pause.atMost().isBusiness()
                ? wall.requireCalendar().openTimeBetween(running.since(), at, wall.zone())
                : Duration.ZERO;
        Event.PauseUse used = new Event.PauseUse(
                before.elapsed().plus(Duration.between(running.since(), at)),
                before.open().plus(open));
        Standstill standstill = new Standstill(running.since(), at, wall);
        return new Event.Resumed(step.step(), at, used, Timetables.after(draft, step, standstill));
    }
}
