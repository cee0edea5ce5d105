package dev.pathways.check;

import dev.pathways.definition.FactUse;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.PointUse;
import dev.pathways.definition.StepDefinition;
import java.util.HashSet;
import java.util.Set;

/** PW057: what is declared is used. Ladders are watched by whoever reads the file, where they have names. */
final class UnusedCheck {
    private UnusedCheck() {}

    static void run(PathwayDefinition definition, Problems problems) {
        Set<String> facts = facts(definition);
        Set<String> clockwork = new HashSet<>();
        for (StepDefinition step : definition.steps()) {
            String calendar = step.timing().calendar();
            if (calendar != null) {
                clockwork.add("calendars/" + calendar);
            }
            step.timing().mayPause().forEach(pause -> clockwork.add("pauses/" + pause));
        }
        definition.facts().keySet().stream()
                .filter(name -> !facts.contains(name))
                .forEach(name -> unused("facts/" + name, "the fact '" + name + "'", problems));
        definition.clockwork().calendars().keySet().stream()
                .filter(name -> !clockwork.contains("calendars/" + name))
                .forEach(name -> unused("calendars/" + name, "the calendar '" + name + "'", problems));
        definition.clockwork().pauses().keySet().stream()
                .filter(name -> !clockwork.contains("pauses/" + name))
                .forEach(name -> unused("pauses/" + name, "the pause '" + name + "'", problems));
    }

    private static Set<String> facts(PathwayDefinition definition) {
        Set<String> used = new HashSet<>();
        FactUse.of(definition).forEach(use -> used.add(use.fact()));
        definition.steps().forEach(step -> step.outcomes().forEach(outcome -> used.addAll(outcome.record())));
        for (PointUse use : PointUse.of(definition)) {
            String name = AnchorCheck.name(use.when());
            if (name != null) {
                used.add(name);
            }
        }
        return used;
    }

    private static void unused(String path, String what, Problems problems) {
        problems.add(ProblemCode.PW057, path, what + " is never used", "use it, or remove it");
    }
}
