package dev.pathways.definition;

import dev.pathways.model.ClockKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where things stand in a definition, in the words of a file: {@code steps/answer/owner}, {@code
 * ladders/service-chain/2/tell/1}, {@code steps/where-to/cases/2/when/disposition}, {@code
 * steps/get-ready/branches/teaching}. Lists count from 1.
 *
 * <p>Every step, together and choose begins its own path, however deep it stands. The second of a name is {@code
 * answer#2}, so that each has a path of its own.
 */
public final class Paths {
    private Paths() {}

    /** The path of the step of a number, counted from 0. */
    public static String step(PathwayDefinition definition, int number) {
        return definition.stepPath(number);
    }

    /** The path of every item of a list and of the lists inside it, in the order of {@link Items#all(List)}. */
    public static List<String> items(List<Item> items) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> paths = new ArrayList<>();
        for (Item item : Items.all(items)) {
            paths.add(step(item.name(), seen.merge(item.name(), 1, Integer::sum)));
        }
        return paths;
    }

    /** The path of the step, together or choose that has this name for the so manieth time. */
    public static String step(String name, int occurrence) {
        return "steps/" + name + (occurrence == 1 ? "" : "#" + occurrence);
    }

    /** The path of the ladder of one of a step's clocks: where it is named, or the step's own where it is inline. */
    public static String ladder(PathwayDefinition definition, int number, ClockKind clock) {
        return ladder(definition.steps().get(number), step(definition, number), clock);
    }

    /** The same for a step that stands at a path. */
    static String ladder(StepDefinition step, String path, ClockKind clock) {
        Ladders ladders = step.ladders();
        Ladder ladder = ladders.of(clock);
        if (!ladder.name().equals(step.name())) {
            return "ladders/" + ladder.name();
        }
        boolean one = ladders.equals(Ladders.same(ladder));
        return path + "/escalate" + (one ? "" : "/" + clock.lateWord());
    }

    /** The clocks that a step has a ladder for: all of them, but the confirm clock only where somebody confirms. */
    public static List<ClockKind> clocks(StepDefinition step) {
        return step.timing().confirmation() == null
                ? List.of(ClockKind.ACKNOWLEDGE, ClockKind.COMPLETE)
                : List.of(ClockKind.ACKNOWLEDGE, ClockKind.COMPLETE, ClockKind.CONFIRM);
    }
}
