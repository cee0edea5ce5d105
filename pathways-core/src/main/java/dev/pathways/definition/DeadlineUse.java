package dev.pathways.definition;

import dev.pathways.time.Deadline;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place where a definition says by when.
 *
 * @param deadline by when
 * @param moment when its clock starts
 * @param step the number of the step it belongs to, from 0; -1 where it belongs to the whole pathway
 * @param path where it stands in the definition
 */
public record DeadlineUse(Deadline deadline, PartyUse.Moment moment, int step, String path) {
    /** Every place where a definition says by when, in the order of the definition. */
    public static List<DeadlineUse> of(PathwayDefinition definition) {
        List<DeadlineUse> all = new ArrayList<>();
        add(all, definition.complete(), PartyUse.Moment.START, -1, "complete");
        for (int i = 0; i < definition.steps().size(); i++) {
            all.addAll(of(definition.steps().get(i), i, Paths.step(definition, i)));
        }
        return all;
    }

    /** The places of one step, which has that number and stands at that path. */
    static List<DeadlineUse> of(StepDefinition step, int number, String path) {
        List<DeadlineUse> all = new ArrayList<>();
        Timing timing = step.timing();
        add(all, timing.acknowledge(), PartyUse.Moment.OPENING, number, path + "/acknowledge");
        add(all, timing.complete(), PartyUse.Moment.OPENING, number, path + "/complete");
        Confirmation confirmation = timing.confirmation();
        if (confirmation != null) {
            add(all, confirmation.within(), PartyUse.Moment.CONFIRMATION, number, path + "/confirm/within");
        }
        return all;
    }

    private static void add(
            List<DeadlineUse> all, @Nullable Deadline deadline, PartyUse.Moment moment, int step, String path) {
        if (deadline != null) {
            all.add(new DeadlineUse(deadline, moment, step, path));
        }
    }
}
