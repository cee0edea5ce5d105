package dev.pathways.check;

import dev.pathways.definition.Ladder;
import dev.pathways.definition.Paths;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.StepDefinition;
import dev.pathways.definition.Timing;
import dev.pathways.model.ClockKind;
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
        for (int i = 0; i < definition.steps().size(); i++) {
            step(definition.steps().get(i), Paths.step(definition, i), problems);
        }
        holidays(definition, problems);
        return problems.list();
    }

    private static void step(StepDefinition step, String path, Problems problems) {
        timing(step, path, problems);
        for (ClockKind clock : ClockKind.values()) {
            Ladder ladder = step.ladders().of(clock);
            if (ladder.grace() != null) {
                refuse(problems, path + "/escalate", "the ladder '" + ladder.name() + "' has a 'grace'");
                return;
            }
        }
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

    private static void timing(StepDefinition step, String path, Problems problems) {
        Timing timing = step.timing();
        if (timing.stillOnIt() != null) {
            refuse(problems, path + "/still-on-it", "the step '" + step.name() + "' says 'still-on-it'");
        }
        if (!timing.warnings().isEmpty()) {
            refuse(problems, path + "/warn", "the step '" + step.name() + "' says 'warn'");
        }
        if (!timing.mayPause().isEmpty()) {
            refuse(problems, path + "/may-pause", "the step '" + step.name() + "' says 'may-pause'");
        }
    }

    private static void refuse(Problems problems, String path, String what) {
        problems.add(ProblemCode.PW011, path, what + ", which the engine of this version cannot run yet");
    }
}
