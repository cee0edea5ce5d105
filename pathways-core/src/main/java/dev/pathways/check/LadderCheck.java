package dev.pathways.check;

import dev.pathways.definition.Ladder;
import dev.pathways.definition.PartyRef;
import dev.pathways.definition.Paths;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepDefinition;
import dev.pathways.model.ClockKind;
import dev.pathways.time.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** PW018, PW051, PW052 and PW053: a ladder tells somebody, and goes up. */
final class LadderCheck {
    private LadderCheck() {}

    static void run(PathwayDefinition definition, Problems problems) {
        for (int i = 0; i < definition.steps().size(); i++) {
            StepDefinition step = definition.steps().get(i);
            for (ClockKind clock : Paths.clocks(step)) {
                ladder(step.ladders().of(clock), Paths.ladder(definition, i, clock), problems);
            }
        }
    }

    private static void ladder(Ladder ladder, String path, Problems problems) {
        if (ladder.rungs().isEmpty()) {
            problems.add(
                    ProblemCode.PW018,
                    path,
                    "the ladder '" + ladder.name() + "' tells nobody",
                    "write at least one rung");
        }
        Span grace = ladder.grace();
        if (grace != null && !grace.isPositive()) {
            problems.add(
                    ProblemCode.PW011,
                    path + "/grace",
                    "the ladder '" + ladder.name() + "' has a 'grace' of no time at all",
                    "write how long an answer puts off the next rung, or leave 'grace' out");
        }
        Set<PartyRef> before = new HashSet<>();
        for (int i = 0; i < ladder.rungs().size(); i++) {
            Rung rung = ladder.rungs().get(i);
            String here = path + "/" + (i + 1);
            if (i > 0 && !rung.after().isPositive()) {
                problems.add(
                        ProblemCode.PW051,
                        here,
                        "rung " + (i + 1) + " of the ladder '" + ladder.name() + "' has no 'after'",
                        "write how long after the rung before it, such as 'after: 10 minutes'");
            }
            List<PartyRef> named = rung.named();
            if (named.isEmpty()) {
                problems.add(
                        ProblemCode.PW052,
                        here,
                        "rung " + (i + 1) + " of the ladder '" + ladder.name() + "' tells nobody",
                        "write 'tell', 'inform' or 'hand-to'");
            } else if (!before.addAll(named) && i > 0) {
                problems.add(
                        ProblemCode.PW053,
                        here,
                        "rung " + (i + 1) + " of the ladder '" + ladder.name() + "' names nobody new",
                        "a ladder goes up: name somebody whom no rung before it names");
            }
        }
    }
}
