package dev.pathways.check;

import dev.pathways.definition.PathwayDefinition;
import java.util.List;

/**
 * What a sound definition may say and an engine cannot run as things are. Such a definition can be read, checked and
 * drawn, but no engine can be built with it: what would be passed over could cost a patient's safety.
 */
public final class NotYetRun {
    private NotYetRun() {}

    /** Everything in a definition that cannot be run; empty where all of it can. */
    public static List<Problem> check(PathwayDefinition definition) {
        Problems problems = new Problems();
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
}
