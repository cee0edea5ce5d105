package dev.pathways.examples.replay;

import dev.pathways.model.Actor;
import dev.pathways.model.Command;
import dev.pathways.model.StepRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an activity of the log means for a step.
 *
 * @param activity the activity, as the log writes it
 * @param kind what it does
 * @param step the step it does it to
 * @param outcome the outcome it completes the step with, or null where the step has only one
 */
public record Act(
        String activity, Kind kind, String step, @Nullable String outcome) {
    /** What an activity can do to a step. */
    public enum Kind {
        /** Somebody has the step. */
        ACKNOWLEDGE,
        /** The step is done. */
        COMPLETE
    }

    /**
     * Reads {@code ACTIVITY=acknowledge STEP}, {@code ACTIVITY=complete STEP} or {@code ACTIVITY=complete STEP OUTCOME}.
     *
     * @throws IllegalArgumentException if the text is none of these
     */
    public static Act parse(String text) {
        int equals = text.lastIndexOf('=');
        List<String> words = List.of(text.substring(equals + 1).trim().split("\\s+", -1));
        if (equals > 0 && words.size() == 2 && words.get(0).equals("acknowledge")) {
            return new Act(text.substring(0, equals), Kind.ACKNOWLEDGE, words.get(1), null);
        }
        if (equals > 0 && words.get(0).equals("complete") && (words.size() == 2 || words.size() == 3)) {
            String outcome = words.size() == 3 ? words.get(2) : null;
            return new Act(text.substring(0, equals), Kind.COMPLETE, words.get(1), outcome);
        }
        throw new IllegalArgumentException(
                "Expected an act like 'ACTIVITY=complete STEP' or 'ACTIVITY=acknowledge STEP', but got '" + text + "'");
    }

    /** The activity completes the step. */
    public static Act complete(String activity, String step) {
        return new Act(activity, Kind.COMPLETE, step, null);
    }

    Command command(StepRef target, Actor actor) {
        return switch (kind) {
            case ACKNOWLEDGE -> new Command.Acknowledge(target, actor);
            case COMPLETE ->
                outcome == null ? new Command.Complete(target, actor) : new Command.Complete(target, actor, outcome);
        };
    }
}
