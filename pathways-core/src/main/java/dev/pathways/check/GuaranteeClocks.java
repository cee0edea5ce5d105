package dev.pathways.check;

import dev.pathways.definition.Confirmation;
import dev.pathways.definition.StepDefinition;
import dev.pathways.definition.Timing;
import dev.pathways.time.Deadline;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long the clocks of a step can run at most: the letters A, F, C and P of the guarantees, in real time.
 *
 * @param acknowledge from the last opening, change of owner or return; null where no acknowledgement is needed
 * @param complete from the opening of the visit
 * @param confirm from the completion; null where nobody confirms
 * @param budget how much all pauses of the step can add together, on their own; zero where nobody may pause it
 */
public record GuaranteeClocks(
        @Nullable BoundClock acknowledge,
        BoundClock complete,
        @Nullable BoundClock confirm,
        Duration budget) {
    static GuaranteeClocks of(StepDefinition step, Case one, BoundLengths lengths) {
        Timing timing = step.timing();
        Deadline acknowledge = timing.acknowledge();
        Confirmation confirmation = timing.confirmation();
        BoundClock complete = lengths.clock(timing.complete(), one, step);
        return new GuaranteeClocks(
                acknowledge == null ? null : lengths.clock(acknowledge, one, step),
                complete == null ? new BoundClock(lengths.whole(one), lengths.whole(one)) : complete,
                confirmation == null ? null : lengths.clock(confirmation.within(), one, step),
                lengths.longest(lengths.budget(step), lengths.wall(step)));
    }

    /** The length of the acknowledge clock without pauses, or null where none is needed. */
    @Nullable
    Duration acknowledgeLength() {
        return acknowledge == null ? null : acknowledge.length();
    }
}
