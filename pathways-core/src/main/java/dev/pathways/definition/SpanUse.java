package dev.pathways.definition;

import dev.pathways.model.ClockKind;
import dev.pathways.time.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One place where a step names a length of time that is no point on the clock: a question, a pause, a warning, a rung.
 *
 * @param span the length
 * @param step the number of the step it belongs to, from 0
 * @param path where it stands in the definition
 */
public record SpanUse(Span span, int step, String path) {
    /** Every such place, step by step. What steps share, such as a ladder, is given for each of them. */
    public static List<SpanUse> of(PathwayDefinition definition) {
        List<SpanUse> all = new ArrayList<>();
        for (int i = 0; i < definition.steps().size(); i++) {
            String path = Paths.step(definition, i);
            all.addAll(of(
                    definition.steps().get(i), i, path, definition.clockwork().pauses()));
        }
        return all;
    }

    /** The places of one step, which has that number and stands at that path. */
    static List<SpanUse> of(StepDefinition step, int number, String path, Map<String, Pause> pauses) {
        Collector collector = new Collector(new ArrayList<>(), number);
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
                collector.add(before.span(), path + "/warn/" + (w + 1) + "/if-not");
            }
        }
        for (String name : timing.mayPause()) {
            Pause pause = pauses.get(name);
            collector.add(pause == null ? null : pause.atMost(), "pauses/" + name + "/at-most");
        }
        collector.ladders(step, path);
        return collector.all;
    }

    private record Collector(List<SpanUse> all, int step) {
        void add(@Nullable Span span, String path) {
            if (span != null) {
                all.add(new SpanUse(span, step, path));
            }
        }

        void ladders(StepDefinition step, String path) {
            Set<String> seen = new HashSet<>();
            for (ClockKind clock : Paths.clocks(step)) {
                Ladder ladder = step.ladders().of(clock);
                String there = Paths.ladder(step, path, clock);
                if (seen.add(there)) {
                    add(ladder.grace(), there + "/grace");
                    for (int r = 0; r < ladder.size(); r++) {
                        add(ladder.rung(r + 1).after(), there + "/" + (r + 1) + "/after");
                    }
                }
            }
        }
    }
}
