package dev.pathways.yaml.rehearsal;

import dev.pathways.testing.Difference;
import dev.pathways.testing.Performance;
import dev.pathways.testing.Scene;
import dev.pathways.testing.Story;
import dev.pathways.testing.Way;
import dev.pathways.yaml.FileProblem;
import dev.pathways.yaml.Position;
import dev.pathways.yaml.internal.Script;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Plays what a rehearsal file says and finds the places of what went otherwise. */
final class Playing {
    private Playing() {}

    static RehearsalResult play(String file, Script script, List<FileProblem> problems) {
        Story story = script.story();
        if (story == null) {
            return new RehearsalResult(file, script.title(), problems, List.of(), List.of(), refused(script));
        }
        Performance performance = story.play();
        List<RehearsalDifference> differences = performance.differences().stream()
                .sorted(Comparator.comparing(Difference::at))
                .map(each -> placed(each, script, performance.scenes()))
                .toList();
        return new RehearsalResult(file, script.title(), problems, script.notes(), performance.scenes(), differences);
    }

    private static RehearsalDifference placed(Difference difference, Script script, List<Scene> scenes) {
        int scene = -1;
        for (int i = 0; i < scenes.size(); i++) {
            boolean isMeant = difference.moment() >= 0
                    ? scenes.get(i).moment() == difference.moment()
                    : !scenes.get(i).at().isAfter(difference.at());
            scene = isMeant ? i : scene;
        }
        return new RehearsalDifference(
                script.of(difference),
                scene,
                difference.label(),
                difference.way(),
                difference.expected(),
                difference.actual());
    }

    /** Every reason must be found, and nothing else. */
    private static List<RehearsalDifference> refused(Script script) {
        List<FileProblem> others = new ArrayList<>(script.found());
        List<RehearsalDifference> differences = new ArrayList<>();
        for (Script.Reason reason : script.refused()) {
            FileProblem found =
                    others.stream().filter(reason::means).findFirst().orElse(null);
            if (found == null) {
                differences.add(unplayed(reason.at(), "the pathway to be refused for " + reason, "it is not"));
            } else {
                others.remove(found);
            }
        }
        for (FileProblem other : others) {
            String what = other.code() + " at " + other.at().line() + ": " + other.message();
            differences.add(unplayed(script.at(), "no other error in the pathway", "there is " + what));
        }
        return differences;
    }

    private static RehearsalDifference unplayed(Position at, String expected, String actual) {
        return new RehearsalDifference(at, -1, "", Way.SPARSE, expected, actual);
    }
}
