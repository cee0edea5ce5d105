package dev.pathways.yaml.internal;

import dev.pathways.check.ProblemCode;
import dev.pathways.definition.Confirmation;
import dev.pathways.definition.Gate;
import dev.pathways.definition.Ladder;
import dev.pathways.definition.Ladders;
import dev.pathways.definition.Pause;
import dev.pathways.definition.StillOnIt;
import dev.pathways.definition.Timing;
import dev.pathways.definition.Warn;
import dev.pathways.model.ClockKind;
import dev.pathways.time.Deadline;
import dev.pathways.time.Span;
import dev.pathways.time.When;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a step, or the pathway, counts business time, and the problem that there is no calendar for it. */
record BusinessUse(Draft draft, Gate gate) {
    /** The path of the first place where a step counts business time, or null. */
    @Nullable
    String first(Section step, Timing timing, Ladders ladders) {
        Confirmation confirmation = timing.confirmation();
        if (counts(timing.acknowledge())) {
            return step.path("acknowledge");
        }
        if (counts(timing.complete())) {
            return step.path("complete");
        }
        if (confirmation != null && counts(confirmation.within())) {
            return step.path("confirm/within");
        }
        if (counts(timing.stillOnIt())) {
            return step.path("still-on-it");
        }
        if (timing.warnings().stream().anyMatch(BusinessUse::counts)) {
            return step.path("warn");
        }
        if (timing.mayPause().stream().anyMatch(this::pauseCounts)) {
            return step.path("may-pause");
        }
        if (List.of(ClockKind.values()).stream().anyMatch(clock -> counts(ladders.of(clock)))) {
            return step.path("escalate");
        }
        return counts(gate.opens()) ? step.path("opens") : null;
    }

    /** Says that business time is counted at a path and no calendar is meant. */
    void report(String path, String fix) {
        draft.broken(
                ProblemCode.PW023,
                path,
                draft.places.of(path),
                draft.calendars.isEmpty()
                        ? "business time is counted here, but there is no calendar"
                        : "business time is counted here, but it is not said on which calendar",
                draft.calendars.isEmpty()
                        ? "declare when business is open: 'calendars: { office: { open: [Mon-Fri 08:00-17:00] } }'"
                        : fix,
                draft.calendars.isEmpty() ? "" : known(draft));
    }

    /** The calendars there are, as a hint. */
    static String known(Draft draft) {
        return draft.calendars.isEmpty()
                ? "no calendars are declared"
                : "known calendars: " + String.join(", ", draft.calendars.keySet());
    }

    static boolean counts(@Nullable Deadline deadline) {
        return deadline != null && deadline.all().stream().anyMatch(When::isBusiness);
    }

    private static boolean counts(@Nullable StillOnIt still) {
        return still != null
                && (still.every().isBusiness() || still.answerWithin().isBusiness());
    }

    private static boolean counts(Warn warn) {
        return warn.at() instanceof Warn.Point.IfNot ifNot && ifNot.when().isBusiness();
    }

    private boolean pauseCounts(String name) {
        Pause pause = draft.pauses.get(name);
        return pause != null && pause.atMost().isBusiness();
    }

    private static boolean counts(Ladder ladder) {
        Span grace = ladder.grace();
        return (grace != null && grace.isBusiness())
                || ladder.rungs().stream().anyMatch(rung -> rung.after().isBusiness());
    }

    private static boolean counts(Gate.@Nullable Opens opens) {
        return opens instanceof Gate.Opens.At at
                ? at.when().isBusiness()
                : opens instanceof Gate.Opens.On on && on.notNeededAfter().isBusiness();
    }
}
