package dev.pathways.check;

import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.StepDefinition;
import dev.pathways.time.When;
import java.util.HashSet;
import java.util.Set;

/** PW057: calendars and pauses that are declared are used. Ladders are watched by whoever reads the file, where they have names. */
final class UnusedCheck {
    private UnusedCheck() {}

    static void run(PathwayDefinition definition, Problems problems) {
        Set<String> clockwork = new HashSet<>();
        if (definition.complete().all().stream().anyMatch(When::isBusiness)) {
            definition.clockwork().calendars().keySet().forEach(only -> clockwork.add("calendars/" + only));
        }
        for (StepDefinition step : definition.steps()) {
            String calendar = step.timing().calendar();
            if (calendar != null) {
                clockwork.add("calendars/" + calendar);
            }
            step.timing().mayPause().forEach(pause -> clockwork.add("pauses/" + pause));
        }
        definition.clockwork().calendars().keySet().stream()
                .filter(name -> !clockwork.contains("calendars/" + name))
                .forEach(name -> unused("calendars/" + name, "the calendar '" + name + "'", problems));
        definition.clockwork().pauses().keySet().stream()
                .filter(name -> !clockwork.contains("pauses/" + name))
                .forEach(name -> unused("pauses/" + name, "the pause '" + name + "'", problems));
    }

    private static void unused(String path, String what, Problems problems) {
        problems.add(ProblemCode.PW057, path, what + " is never used", "use it, or remove it");
    }
}
