package dev.pathways.check;

import dev.pathways.definition.PathwayDefinition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The promises about a pathway as a whole, G1 to G16. Those that the checker decides hold for any definition without errors. */
final class GuaranteeSentences {
    private static final String CHECKED = "the check: a definition without errors has it";

    private GuaranteeSentences() {}

    static List<GuaranteeSentence> of(PathwayDefinition definition, List<GuaranteeStep> steps, BoundLengths lengths) {
        String net =
                definition.safetyNet().tell().stream().map(Object::toString).collect(Collectors.joining(" and "));
        String every = definition.safetyNet().every().toString();
        List<GuaranteeSentence> all = new ArrayList<>();
        all.add(new GuaranteeSentence("G1", "Every step has an owner.", CHECKED));
        all.add(new GuaranteeSentence("G2", "Every open step has a clock that runs until it is complete.", CHECKED));
        all.add(new GuaranteeSentence(
                "G3",
                "No lateness ends in silence: after the last rung " + net + " is told, and again every " + every
                        + ", until the step goes on.",
                CHECKED));
        all.add(new GuaranteeSentence(
                "G4", "Somebody else knows in time; the times stand with each step.", "the numbers of each step"));
        all.add(new GuaranteeSentence(
                "G5",
                "The safety net knows in time, even if people keep saying that they have it.",
                "the numbers of each step"));
        all.add(new GuaranteeSentence("G6", silence(steps), "the numbers of each step"));
        all.add(new GuaranteeSentence(
                "G7",
                "Every step can happen, the pathway can always end, and nothing is left open at the end.",
                CHECKED));
        all.add(new GuaranteeSentence("G8", "Nothing waits for ever for steps that run together.", CHECKED));
        all.add(new GuaranteeSentence("G9", "Every fact is known before it is used.", CHECKED));
        all.add(new GuaranteeSentence("G10", "Every choice has exactly one answer.", CHECKED));
        all.add(new GuaranteeSentence("G11", whole(definition, lengths, net, every), CHECKED));
        all.add(new GuaranteeSentence("G12", notices(steps), "the numbers of each step"));
        all.add(new GuaranteeSentence(
                "G13", "Every ladder goes up: later rungs come later and name somebody new.", CHECKED));
        all.add(new GuaranteeSentence(
                Coverage.CODE,
                "For the next 13 months everybody named reaches somebody at every minute.",
                "the duty roster, when the pathway is bound to it; not decided by the file alone"));
        all.add(new GuaranteeSentence(
                "G15", "Nobody confirms their own work.", "the check, by party; the engine, by person"));
        all.add(new GuaranteeSentence("G16", pauses(definition, steps), CHECKED));
        return all;
    }

    private static String silence(List<GuaranteeStep> steps) {
        Duration longest = Duration.ZERO;
        for (GuaranteeStep step : steps) {
            for (GuaranteeCase each : step.cases()) {
                longest = BoundClock.larger(longest, each.silence());
            }
        }
        return "While a step is late, somebody is told at least every " + BoundWords.of(longest) + ".";
    }

    private static String notices(List<GuaranteeStep> steps) {
        long most = 0;
        for (GuaranteeStep step : steps) {
            for (GuaranteeCase each : step.cases()) {
                most = Math.max(most, each.notices().most());
            }
        }
        return "The clocks alone tell nobody more than " + most
                + " times about one step in 12 hours; what people do comes on top.";
    }

    private static String whole(PathwayDefinition definition, BoundLengths lengths, String net, String every) {
        List<String> times = new ArrayList<>();
        for (Case one : Case.of(definition, List.of(definition.complete()))) {
            times.add(BoundWords.of(lengths.whole(one)) + GuaranteeTable.ifWords(one.values()));
        }
        return "The steps fit into the pathway's time: " + String.join(", ", times) + ". If it takes longer, " + net
                + " is told at once and again every " + every + ".";
    }

    private static String pauses(PathwayDefinition definition, List<GuaranteeStep> steps) {
        Duration most = Duration.ZERO;
        for (GuaranteeStep step : steps) {
            for (GuaranteeCase each : step.cases()) {
                most = BoundClock.larger(most, each.clocks().budget());
            }
        }
        return definition.clockwork().pauses().isEmpty() || most.isZero()
                ? "No step can be paused."
                : "Every pause ends: all pauses of a step together last at most " + BoundWords.of(most) + ".";
    }
}
