package dev.pathways.testing;

import java.util.ArrayList;
import java.util.List;

/** Compares the playings of one story: what differs from the story in one way only, and what the story leaves open. */
final class Agreement {
    private Agreement() {}

    /** The first performance, with what differs in the others too. */
    static Performance of(Performance first, List<Performance> others) {
        List<Difference> all = new ArrayList<>(first.differences());
        for (Performance other : others) {
            for (Difference difference : other.differences()) {
                if (all.stream().noneMatch(difference::isLike)) {
                    all.add(difference);
                }
            }
        }
        if (all.isEmpty()) {
            others.forEach(other -> compare(first, other, all));
        }
        return new Performance(first.way(), first.scenes(), all, first.journals(), first.attempts());
    }

    private static void compare(Performance first, Performance other, List<Difference> all) {
        List<Scene> expected = listed(first);
        List<Scene> actual = listed(other);
        for (int i = 0; i < expected.size(); i++) {
            List<String> one = words(expected.get(i));
            List<String> two = words(actual.get(i));
            if (!one.equals(two)) {
                Scene scene = expected.get(i);
                all.add(new Difference(
                        scene.moment(),
                        scene.label(),
                        scene.at(),
                        Difference.Part.TOLD,
                        -1,
                        other.way(),
                        "the same as when it was played " + first.way().word() + ": " + one,
                        "it was " + two));
            }
        }
    }

    private static List<Scene> listed(Performance performance) {
        return performance.scenes().stream()
                .filter(scene -> scene.moment() >= 0)
                .toList();
    }

    private static List<String> words(Scene scene) {
        return scene.happened().stream().map(Scene.Happening::words).sorted().toList();
    }
}
