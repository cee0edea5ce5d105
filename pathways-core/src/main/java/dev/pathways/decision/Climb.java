package dev.pathways.decision;

import dev.pathways.definition.Ladder;
import dev.pathways.definition.PartyRef;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepDefinition;
import dev.pathways.model.About;
import dev.pathways.model.Asking;
import dev.pathways.model.ClockKind;
import dev.pathways.model.ClockPlan;
import dev.pathways.model.Event;
import dev.pathways.model.NoticeKind;
import dev.pathways.model.Purpose;
import dev.pathways.model.RungCause;
import dev.pathways.model.StepPhase;
import dev.pathways.time.Wall;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Climbs ladders: clock rule 4, with rule 6 where a rung reaches nobody. */
final class Climb {
    private Climb() {}

    /**
     * Fires the next rung of a clock's ladder, and at once the one after it for as long as a rung reaches nobody. When
     * there is no rung left, the safety net is called at once.
     */
    static void fire(Draft draft, String step, ClockKind clock, Instant planned, RungCause why) {
        RungCause cause = why;
        Ladder ladder = draft.defined(step).ladders().of(clock);
        while (rungsFired(draft, step, clock) < ladder.size()) {
            if (fireOne(draft, step, clock, planned, cause)) {
                return;
            }
            cause = RungCause.NOBODY_REACHED;
        }
        SafetyNetCalls.call(draft, step, planned);
    }

    private static int rungsFired(Draft draft, String step, ClockKind clock) {
        StepClock running = draft.step(step).clocks().of(clock);
        return running == null ? Integer.MAX_VALUE : running.rung();
    }

    private static boolean fireOne(Draft draft, String name, ClockKind clock, Instant planned, RungCause cause) {
        StepDefinition defined = draft.defined(name);
        StepState step = draft.step(name);
        if (step.phase() == StepPhase.WAITING) {
            return fireAhead(draft, defined, step, planned, cause);
        }
        int number = rungsFired(draft, name, clock) + 1;
        Rung rung = defined.ladders().of(clock).rung(number);
        boolean handsOn = rung.handTo() != null && clock != ClockKind.CONFIRM;
        List<Asking> tells = askAll(draft, rung.tell(), step);
        if (rung.handTo() != null && !handsOn) {
            tells = with(tells, Asker.forPurpose(draft, Parties.meant(draft.state(), rung.handTo(), step), step));
        }
        List<Asking> informs = new ArrayList<>();
        for (PartyRef ref : rung.inform()) {
            informs.add(Asker.anybody(draft, Parties.meant(draft.state(), ref, step)));
        }
        Event.HandOver handOver = handsOn ? handOver(draft, defined, rung.handTo(), step) : null;
        Event.Ahead ahead = ahead(draft, step, clock, number, planned, handOver);
        Event.RungFired fired =
                new Event.RungFired(name, clock, number, planned, cause, tells, informs, handOver, ahead);
        draft.recordTime(fired);
        tell(draft, fired, step);
        return fired.reached();
    }

    /** A rung of a step that is not open yet: it only informs. */
    private static boolean fireAhead(
            Draft draft, StepDefinition defined, StepState step, Instant planned, RungCause cause) {
        int number = rungsFired(draft, step.step(), ClockKind.COMPLETE) + 1;
        List<Asking> informs = Ahead.parties(
                        draft, step.step(), defined.ladders().uncompleted().rung(number))
                .stream()
                .map(party -> Asker.anybody(draft, party))
                .toList();
        Event.Ahead ahead = ahead(draft, step, ClockKind.COMPLETE, number, planned, null);
        Event.RungFired fired = new Event.RungFired(
                step.step(), ClockKind.COMPLETE, number, planned, cause, List.of(), informs, null, ahead);
        draft.recordTime(fired);
        tell(draft, fired, step);
        return fired.reached();
    }

    private static List<Asking> askAll(Draft draft, List<PartyRef> refs, StepState step) {
        List<Asking> askings = new ArrayList<>(refs.size());
        for (PartyRef ref : refs) {
            askings.add(Asker.forPurpose(draft, Parties.meant(draft.state(), ref, step), step));
        }
        return askings;
    }

    private static List<Asking> with(List<Asking> askings, Asking more) {
        return Stream.concat(askings.stream(), Stream.of(more)).toList();
    }

    private static Event.HandOver handOver(Draft draft, StepDefinition defined, @Nullable PartyRef to, StepState step) {
        if (to == null) {
            throw new IllegalStateException("Expected a rung that hands on, but it names nobody");
        }
        Asking asking = Asker.forWork(draft, Parties.meant(draft.state(), to, step), step);
        return new Event.HandOver(
                asking,
                Plans.acknowledge(draft, defined, step.clocks().complete().due(), step.counted(draft.now)));
    }

    /**
     * What comes after a rung. Each next rung is its {@code after} later; after a hand-over it never fires before the
     * restarted acknowledge clock. The safety net's rhythm begins one {@code every} after the last rung, unless it
     * beats already for another clock of the step.
     */
    private static Event.Ahead ahead(
            Draft draft,
            StepState step,
            ClockKind clock,
            int number,
            Instant planned,
            Event.@Nullable HandOver handOver) {
        Wall wall = draft.definition.wall(draft.defined(step.step()));
        Ladder ladder = draft.defined(step.step()).ladders().of(clock);
        if (number == ladder.size()) {
            return new Event.Ahead(null, SafetyNetCalls.first(draft, step, planned));
        }
        Instant next = ladder.rung(number + 1).after().after(step.counted(planned), wall);
        Instant restarted = restarted(handOver);
        return new Event.Ahead(restarted != null && next.isBefore(restarted) ? restarted : next, null);
    }

    /** When the acknowledge clock that a hand-over restarted runs out, or null where none was. */
    private static @Nullable Instant restarted(Event.@Nullable HandOver handOver) {
        ClockPlan plan = handOver == null || !handOver.asking().reached() ? null : handOver.acknowledge();
        return plan == null ? null : plan.due();
    }

    private static void tell(Draft draft, Event.RungFired fired, StepState before) {
        String step = fired.step();
        for (Asking asking : fired.tells()) {
            draft.ask(asking.people(), NoticeKind.LATE, step, fired.clock(), fired.rung(), fired.planned());
        }
        for (Asking asking : fired.informs()) {
            Event.Word word = new Event.Word(NoticeKind.LATE, null, fired.clock(), fired.rung(), fired.planned());
            Informing.tell(draft, step, asking, word);
        }
        Event.HandOver handOver = fired.handOver();
        if (handOver != null && handOver.asking().reached()) {
            draft.ask(handOver.asking().people(), NoticeKind.ASKED, step, fired.clock(), fired.rung(), fired.planned());
            relieve(draft, before);
        }
        if (fired.reached()) {
            Informing.about(draft, step, About.ESCALATED, fired.clock(), fired.planned());
        }
    }

    /** Tells whoever was accountable for a step until now, or about to be, that somebody else is. */
    static void relieve(Draft draft, StepState before) {
        draft.tellOthers(Ownership.people(before), NoticeKind.TAKEN, before.step());
        draft.tellOthers(Ownership.asked(before), NoticeKind.TAKEN, before.step());
        draft.tellOthers(before.asks().waiting(Purpose.OFFER), NoticeKind.TAKEN, before.step());
    }
}
