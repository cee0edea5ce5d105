package dev.pathways.definition;

import dev.pathways.time.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One place where a definition names a point on the clock: in a deadline, at the opening of a step, or in a warning.
 *
 * @param when the point
 * @param step the number of the step it belongs to, from 0; -1 where it belongs to the whole pathway
 * @param path where it stands in the definition
 */
public record PointUse(When when, int step, String path) {
    /** Every place where a definition names a point on the clock: deadlines first, then the rest of each step. */
    public static List<PointUse> of(PathwayDefinition definition) {
        List<PointUse> all = new ArrayList<>();
        DeadlineUse.of(definition).forEach(use -> all.addAll(of(use)));
        for (int i = 0; i < definition.steps().size(); i++) {
            all.addAll(beside(definition.steps().get(i), i, Paths.step(definition, i)));
        }
        return all;
    }

    /** The places of one step, which has that number and stands at that path. */
    static List<PointUse> of(StepDefinition step, int number, String path) {
        List<PointUse> all = new ArrayList<>();
        DeadlineUse.of(step, number, path).forEach(use -> all.addAll(of(use)));
        all.addAll(beside(step, number, path));
        return all;
    }

    /** The places of one step beside its deadlines. */
    private static List<PointUse> beside(StepDefinition step, int number, String path) {
        List<PointUse> all = new ArrayList<>();
        if (step.gate().opens() instanceof Gate.Opens.At at) {
            all.add(new PointUse(at.when(), number, path + "/opens"));
        }
        List<Warn> warnings = step.timing().warnings();
        for (int w = 0; w < warnings.size(); w++) {
            if (warnings.get(w).at() instanceof Warn.Point.IfNot ifNot) {
                all.add(new PointUse(ifNot.when(), number, path + "/warn/" + (w + 1) + "/if-not"));
            }
        }
        return all;
    }

    /** The points of one deadline. */
    public static List<PointUse> of(DeadlineUse use) {
        List<PointUse> all = new ArrayList<>();
        for (Map.Entry<String, List<When>> entry : use.deadline().times().entrySet()) {
            String path = use.deadline().dependsOn() == null ? use.path() : use.path() + "/" + entry.getKey();
            List<When> points = entry.getValue();
            for (int i = 0; i < points.size(); i++) {
                all.add(new PointUse(points.get(i), use.step(), points.size() == 1 ? path : path + "/" + (i + 1)));
            }
        }
        return all;
    }
}
