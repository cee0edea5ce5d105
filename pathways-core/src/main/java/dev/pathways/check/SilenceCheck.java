package dev.pathways.check;

import dev.pathways.definition.DeadlineUse;
import dev.pathways.definition.Ladder;
import dev.pathways.definition.PartyRef;
import dev.pathways.definition.Paths;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.PointUse;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepDefinition;
import dev.pathways.model.ClockKind;
import dev.pathways.time.Span;
import dev.pathways.time.When;
import java.util.ArrayList;
import java.util.List;

/** PW077 and PW078: what may keep others from knowing for longer than the author meant. */
final class SilenceCheck {
    private static final Span LONGEST = Span.hours(24);

    private SilenceCheck() {}

    static void run(PathwayDefinition definition, Reckoning reckoning, Problems problems) {
        for (int i = 0; i < definition.steps().size(); i++) {
            StepDefinition step = definition.steps().get(i);
            for (ClockKind clock : Paths.clocks(step)) {
                ladder(definition, reckoning, step, clock, Paths.ladder(definition, i, clock), problems);
            }
        }
        DeadlineUse.of(definition).forEach(use -> tomorrow(use, problems));
    }

    private static void ladder(
            PathwayDefinition definition,
            Reckoning reckoning,
            StepDefinition step,
            ClockKind clock,
            String path,
            Problems problems) {
        Ladder ladder = step.ladders().of(clock);
        Span grace = ladder.grace();
        Span silent = Span.ZERO;
        boolean others = false;
        for (int i = 0; i < ladder.rungs().size() && !others; i++) {
            silent = silent.plus(reckoning.real(ladder.rungs().get(i).after(), step));
            silent = grace == null || i == 0 ? silent : silent.plus(reckoning.real(grace, step));
            others = namesOthers(ladder.rungs().get(i), step);
        }
        if (!others) {
            silent = silent.plus(definition.safetyNet().every());
            silent = grace == null ? silent : silent.plus(reckoning.real(grace, step));
        }
        if (Case.exceeds(silent, LONGEST)) {
            problems.add(
                    ProblemCode.PW077,
                    path,
                    "when '" + step.name() + "' is late, only its owner would know for up to " + silent,
                    "let an earlier rung name somebody else");
        }
    }

    private static boolean namesOthers(Rung rung, StepDefinition step) {
        List<PartyRef> named = new ArrayList<>(rung.tell());
        named.addAll(rung.inform());
        PartyRef handTo = rung.handTo();
        if (handTo != null) {
            named.add(handTo);
        }
        return named.stream().anyMatch(party -> !(party instanceof PartyRef.Owner) && !party.equals(step.owner()));
    }

    private static void tomorrow(DeadlineUse use, Problems problems) {
        for (PointUse point : PointUse.of(use)) {
            boolean alone = use.deadline().times().values().stream()
                    .filter(points -> points.contains(point.when()))
                    .anyMatch(points -> points.stream().allMatch(When.By.class::isInstance));
            if (point.when() instanceof When.By && alone) {
                problems.add(
                        ProblemCode.PW078,
                        point.path(),
                        "'" + point.when() + "' means tomorrow where the clock starts later in the day",
                        "add a limit: '[" + point.when() + ", within 4 hours]', if today is meant");
            }
        }
    }
}
