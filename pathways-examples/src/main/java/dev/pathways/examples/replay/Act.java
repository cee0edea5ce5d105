package dev.pathways.examples.replay;

import dev.pathways.model.Actor;
import dev.pathways.model.Command;
import dev.pathways.model.StepRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an activity of the log means for a pathway.
 *
 * @param activity the activity, as the log writes it
 * @param kind what it does
 * @param target what it does it to: a step, the host's event that it is, or the yes-no fact that it makes known
 * @param outcome the outcome it completes the step with, or null where the step has only one
 */
public record Act(
        String activity, Kind kind, String target, @Nullable String outcome) {
    private static final String SYNTAX = "'ACTIVITY=complete STEP', 'ACTIVITY=acknowledge STEP', 'ACTIVITY=event EVENT'"
            + " or 'ACTIVITY=earlier FACT'";

    /** What an activity can do. */
    public enum Kind {
        /** Somebody has the step. */
        ACKNOWLEDGE,
        /** The step is done. */
        COMPLETE,
        /** The host reports the event. */
        EVENT,
        /** If it comes before the trigger, a fact is yes when the pathway starts; otherwise no. */
        EARLIER
    }

    /**
     * Reads {@code ACTIVITY=acknowledge STEP}, {@code ACTIVITY=complete STEP}, {@code ACTIVITY=complete STEP OUTCOME},
     * {@code ACTIVITY=event EVENT} or {@code ACTIVITY=earlier FACT}.
     *
     * @throws IllegalArgumentException if the text is none of these
     */
    public static Act parse(String text) {
        int equals = text.lastIndexOf('=');
        List<String> words = List.of(text.substring(equals + 1).trim().split("\\s+", -1));
        Kind kind = equals > 0 ? kind(words.get(0)) : null;
        if (kind == null || words.size() < 2 || words.size() > (kind == Kind.COMPLETE ? 3 : 2)) {
            throw new IllegalArgumentException("Expected an act like " + SYNTAX + ", but got '" + text + "'");
        }
        return new Act(text.substring(0, equals), kind, words.get(1), words.size() == 3 ? words.get(2) : null);
    }

    private static @Nullable Kind kind(String word) {
        for (Kind kind : Kind.values()) {
            if (ReplayOptions.word(kind).equals(word)) {
                return kind;
            }
        }
        return null;
    }

    /** The activity completes the step. */
    public static Act complete(String activity, String step) {
        return new Act(activity, Kind.COMPLETE, step, null);
    }

    /** The activity is an event of the host. */
    public static Act event(String activity, String event) {
        return new Act(activity, Kind.EVENT, event, null);
    }

    /** The fact says whether the activity came before the trigger. */
    public static Act earlier(String activity, String fact) {
        return new Act(activity, Kind.EARLIER, fact, null);
    }

    /** Whether it is somebody's act on a step. */
    boolean isOnStep() {
        return kind == Kind.ACKNOWLEDGE || kind == Kind.COMPLETE;
    }

    Command command(StepRef step, Actor actor) {
        if (kind == Kind.ACKNOWLEDGE) {
            return new Command.Acknowledge(step, actor);
        }
        return outcome == null ? new Command.Complete(step, actor) : new Command.Complete(step, actor, outcome);
    }
}
