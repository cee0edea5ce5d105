package dev.pathways.check;

import dev.pathways.definition.Paths;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Warn;
import dev.pathways.time.Anchor;
import java.util.List;

/**
 * What a sound definition may say and the engine of this version cannot run yet. Such a definition can be read, checked
 * and drawn, but no engine can be built with it: a word that would be passed over could cost a patient's safety.
 */
public final class NotYetRun {
    private NotYetRun() {}

    /** Everything in a definition that cannot be run yet; empty where all of it can. */
    public static List<Problem> check(PathwayDefinition definition) {
        Problems problems = new Problems();
        warnings(definition, problems);
        holidays(definition, problems);
        return problems.list();
    }

    /** A calendar that counts a holiday as open would promise what nobody keeps. */
    private static void holidays(PathwayDefinition definition, Problems problems) {
        definition.clockwork().calendars().forEach((name, calendar) -> {
            for (String list : calendar.holidays()) {
                problems.add(
                        ProblemCode.PW023,
                        "calendars/" + name + "/closed-on",
                        "the dates of '" + list + "' are not known to the engine",
                        "give them when the engine is built: holidays(\"" + list + "\", dates)");
            }
        });
    }

    /** Warnings that the engine cannot move yet when what they hang on changes. */
    private static void warnings(PathwayDefinition definition, Problems problems) {
        for (int i = 0; i < definition.steps().size(); i++) {
            for (Warn warn : definition.steps().get(i).timing().warnings()) {
                if (warn.at() instanceof Warn.Point.IfNot ifNot && ifNot.when().anchor() instanceof Anchor.Named) {
                    String path = Paths.step(definition, i) + "/warn";
                    refuse(problems, path, "'" + warn.at() + "' hangs on a fact or on another step");
                }
            }
        }
    }

    private static void refuse(Problems problems, String path, String what) {
        problems.add(ProblemCode.PW011, path, what + ", which the engine of this version cannot run yet");
    }
}
