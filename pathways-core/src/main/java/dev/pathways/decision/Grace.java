package dev.pathways.decision;

import dev.pathways.definition.StepDefinition;
import dev.pathways.model.Event;
import dev.pathways.model.Purpose;
import dev.pathways.time.Span;
import dev.pathways.time.Wall;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an answer to a rung buys: the end of clock rule 4. It stops no completion ladder, but puts off what that has
 * planned, once per rung. An answer is an acknowledgement by somebody whom the newest rung has asked, or who has been
 * asked since.
 */
final class Grace {
    private Grace() {}

    /**
     * Gives it where the actor, who has just acknowledged, answered the newest rung.
     *
     * @param before the step before they did
     */
    static void give(Draft draft, StepState before) {
        StepDefinition defined = draft.defined(before.step());
        Span grace = defined.ladders().uncompleted().grace();
        if (grace == null || !answers(draft, before)) {
            return;
        }
        StepState step = draft.step(before.step());
        StepClock complete = step.clocks().complete();
        Wall wall = draft.definition.wall(defined);
        Instant net = complete.exhausted() ? step.net().next() : null;
        draft.record(new Event.GraceGiven(
                step.step(),
                complete.rung(),
                new Event.Ahead(putOff(complete.nextRung(), grace, wall), putOff(net, grace, wall))));
    }

    private static boolean answers(Draft draft, StepState step) {
        StepClock complete = step.clocks().complete();
        return complete.isAnswerable()
                && step.asks().people().stream()
                        .anyMatch(asked -> asked.purpose() == Purpose.WORK
                                && asked.wave() >= complete.answerable()
                                && draft.isActor(asked.person()));
    }

    private static @Nullable Instant putOff(@Nullable Instant planned, Span grace, Wall wall) {
        return planned == null ? null : grace.after(planned, wall);
    }
}
