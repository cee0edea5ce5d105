package dev.pathways.check;

import dev.pathways.definition.Paths;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Pause;
import java.util.List;
import java.util.Map;

/** PW010 and PW058: every pause ends, and a step names only pauses that exist. */
final class PauseCheck {
    private PauseCheck() {}

    static void run(PathwayDefinition definition, Problems problems) {
        Map<String, Pause> pauses = definition.clockwork().pauses();
        pauses.forEach((name, pause) -> {
            if (!pause.atMost().isPositive()) {
                problems.add(
                        ProblemCode.PW058,
                        "pauses/" + name + "/at-most",
                        "the pause '" + name + "' does not say how long it may last",
                        "write the longest time, such as 'at-most: 12 hours'");
            }
        });
        for (int i = 0; i < definition.steps().size(); i++) {
            List<String> names = definition.steps().get(i).timing().mayPause();
            for (int n = 0; n < names.size(); n++) {
                if (!pauses.containsKey(names.get(n))) {
                    problems.add(
                            ProblemCode.PW010,
                            Paths.step(definition, i) + "/may-pause/" + (n + 1),
                            "there is no pause '" + names.get(n) + "'",
                            pauses.isEmpty()
                                    ? "no pauses are declared"
                                    : "known pauses: " + String.join(", ", pauses.keySet()),
                            Nearest.hint(names.get(n), pauses.keySet()));
                }
            }
        }
    }
}
