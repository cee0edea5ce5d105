package dev.pathways.check;

import dev.pathways.definition.Gate;
import dev.pathways.definition.Ladder;
import dev.pathways.definition.Paths;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Pause;
import dev.pathways.definition.PointUse;
import dev.pathways.definition.StepDefinition;
import dev.pathways.definition.StillOnIt;
import dev.pathways.definition.Timing;
import dev.pathways.definition.Warn;
import dev.pathways.model.ClockKind;
import dev.pathways.time.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place where business time may be counted.
 *
 * @param counts whether it is
 * @param calendar the calendar it follows, or null where none is named
 * @param path where the time stands
 * @param calendarPath where the calendar is named; empty where the time belongs to the whole pathway
 */
record BusinessUse(boolean counts, @Nullable String calendar, String path, String calendarPath) {

    boolean isOfAStep() {
        return !calendarPath.isEmpty();
    }

    /** Every place where business time may be counted, in the order of the definition. */
    static List<BusinessUse> of(PathwayDefinition definition) {
        List<BusinessUse> all = new ArrayList<>();
        for (PointUse use : PointUse.of(definition)) {
            Collector collector = Collector.of(definition, use.step(), all);
            collector.add(use.when().isBusiness(), use.path());
        }
        for (int i = 0; i < definition.steps().size(); i++) {
            step(definition, i, Collector.of(definition, i, all));
        }
        return all;
    }

    private static void step(PathwayDefinition definition, int number, Collector collector) {
        StepDefinition step = definition.steps().get(number);
        String path = Paths.step(definition, number);
        Timing timing = step.timing();
        if (step.gate().opens() instanceof Gate.Opens.On on) {
            collector.add(on.notNeededAfter(), path + "/opens/not-needed-after");
        }
        StillOnIt stillOnIt = timing.stillOnIt();
        if (stillOnIt != null) {
            collector.add(stillOnIt.every(), path + "/still-on-it/every");
            collector.add(stillOnIt.answerWithin(), path + "/still-on-it/answer-within");
        }
        for (int w = 0; w < timing.warnings().size(); w++) {
            if (timing.warnings().get(w).at() instanceof Warn.Point.BeforeDue before) {
                collector.add(before.span(), path + "/warn/" + (w + 1));
            }
        }
        for (String name : timing.mayPause()) {
            Pause pause = definition.clockwork().pauses().get(name);
            if (pause != null) {
                collector.add(pause.atMost(), "pauses/" + name + "/at-most");
            }
        }
        for (ClockKind clock : Paths.clocks(step)) {
            Ladder ladder = step.ladders().of(clock);
            String there = Paths.ladder(definition, number, clock);
            Span grace = ladder.grace();
            if (grace != null) {
                collector.add(grace, there + "/grace");
            }
            for (int r = 0; r < ladder.rungs().size(); r++) {
                collector.add(ladder.rungs().get(r).after(), there + "/" + (r + 1) + "/after");
            }
        }
    }

    private record Collector(
            List<BusinessUse> all, @Nullable String calendar, String calendarPath) {
        static Collector of(PathwayDefinition definition, int step, List<BusinessUse> all) {
            return step < 0
                    ? new Collector(all, null, "")
                    : new Collector(
                            all,
                            definition.steps().get(step).timing().calendar(),
                            Paths.step(definition, step) + "/calendar");
        }

        void add(Span span, String path) {
            add(span.isBusiness(), path);
        }

        void add(boolean counts, String path) {
            all.add(new BusinessUse(counts, calendar, path, calendarPath));
        }
    }
}
