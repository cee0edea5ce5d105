package dev.pathways.decision;

import dev.pathways.model.ClockKind;
import dev.pathways.model.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of a step.
 *
 * @param acknowledge until somebody has it; without a due instant where that is not needed
 * @param complete until the work is done
 * @param confirm until somebody else confirms it; null before the work is reported done
 * @param reminders what else comes by itself before it is late
 * @param pauses whether they stand still, and how long they have
 */
public record Clocks(
        StepClock acknowledge, StepClock complete, @Nullable StepClock confirm, Reminders reminders, Pauses pauses) {
    /** The clocks of a step that is opened or waits to be. */
    static Clocks of(StepClock acknowledge, StepClock complete, List<Event.WarningPlan> warnings) {
        return new Clocks(acknowledge, complete, null, new Reminders(warnings, null), Pauses.NONE);
    }

    /** The clock of a kind, or null where it has not started. */
    public @Nullable StepClock of(ClockKind kind) {
        return switch (kind) {
            case ACKNOWLEDGE -> acknowledge;
            case COMPLETE -> complete;
            case CONFIRM -> confirm;
        };
    }

    /** Whether they stand still. */
    public boolean isPaused() {
        return pauses.running() != null;
    }

    Clocks with(ClockKind kind, @Nullable StepClock clock) {
        if (kind == ClockKind.CONFIRM || clock == null) {
            return new Clocks(acknowledge, complete, clock, reminders, pauses);
        }
        return kind == ClockKind.ACKNOWLEDGE
                ? new Clocks(clock, complete, confirm, reminders, pauses)
                : new Clocks(acknowledge, clock, confirm, reminders, pauses);
    }

    Clocks reminders(Reminders newReminders) {
        return new Clocks(acknowledge, complete, confirm, newReminders, pauses);
    }

    Clocks pauses(Pauses newPauses) {
        return new Clocks(acknowledge, complete, confirm, reminders, newPauses);
    }

    /** They stand still from an instant on. */
    Clocks paused(Event.Paused event, Instant at) {
        return pauses(pauses.begun(new Pauses.Running(event.pause(), at, event.until())));
    }

    /** They run again, by another timetable. */
    Clocks resumed(Event.Resumed event) {
        Event.Timetable timetable = event.timetable();
        Duration stood = pauses.running() == null
                ? Duration.ZERO
                : Duration.between(pauses.running().since(), event.planned());
        Clocks result = pauses(pauses.ended(event.used()))
                .reminders(reminders.moved(timetable.warnings(), timetable.question()));
        for (Event.ClockTimes times : timetable.clocks()) {
            StepClock clock = of(times.clock());
            result = clock == null ? result : result.with(times.clock(), clock.at(times.due(), times.rung(), stood));
        }
        return result;
    }

    /** Every clock stopped; a pause has ended with them. */
    Clocks stopped() {
        return new Clocks(
                acknowledge.stopped(),
                complete.stopped(),
                confirm == null ? null : confirm.stopped(),
                reminders.unasked(),
                pauses.ended());
    }

    /** Whether one of them has run out that has not been stopped by the act it waited for. */
    boolean isLate() {
        boolean unacknowledged = acknowledge.running() && acknowledge.late();
        return unacknowledged || complete.late() || (confirm != null && confirm.late());
    }

    /** Whether the ladder of this clock has ended, and of no other running one. */
    boolean onlyCalls(ClockKind kind) {
        for (ClockKind other : ClockKind.values()) {
            StepClock clock = of(other);
            if (other != kind && clock != null && clock.calls()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a running clock's ladder has ended, so that the safety net is called. */
    boolean callNet() {
        return acknowledge.calls() || complete.calls() || (confirm != null && confirm.calls());
    }
}
