package dev.pathways.testing;

import dev.pathways.decision.Escalation;
import dev.pathways.decision.InstanceState;
import dev.pathways.decision.StepClock;
import dev.pathways.decision.StepState;
import dev.pathways.model.ClockKind;
import dev.pathways.model.PathwayPhase;
import dev.pathways.model.StepPhase;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Compares a state with what a story says of it. */
final class StateWords {
    private StateWords() {}

    /** Empty where the words hold; else what is the case instead. */
    static String compare(InstanceState state, String what, String words, Times times) {
        String actual = what.equals("pathway") ? pathway(state) : step(state, what, words, times);
        String expected = words;
        return actual.equals(expected) ? "" : actual;
    }

    private static String pathway(InstanceState state) {
        PathwayPhase phase = state.course().phase();
        return phase.name().toLowerCase(Locale.ROOT);
    }

    private static String step(InstanceState state, String name, String words, Times times) {
        StepState step = state.find(name);
        if (step == null || state.flow().turn(name) != null) {
            return StepPhase.WAITING.word();
        }
        String key = words.contains(" ") ? words.substring(0, words.indexOf(' ')) : words;
        return switch (key) {
            case "rung" -> "rung " + rung(step);
            case "owner" -> "owner " + step.ownership().party();
            case "acknowledge-due" -> due(step, ClockKind.ACKNOWLEDGE, key, words, times);
            case "due" -> due(step, ClockKind.COMPLETE, key, words, times);
            case "confirm-due" -> due(step, ClockKind.CONFIRM, key, words, times);
            case "late", "not" -> late(step, words);
            case "paused" -> step.clocks().isPaused() ? words : "not paused";
            case "net" -> step.net().next() == null ? "not called" : "net";
            default -> phase(step, words);
        };
    }

    private static String phase(StepState step, String words) {
        String phase = step.phase().word();
        if (step.phase() == StepPhase.ACKNOWLEDGED) {
            return phase + " by " + step.ownership().person();
        }
        boolean wantsOutcome = words.startsWith(StepPhase.COMPLETED.word() + " ");
        return wantsOutcome && step.done() != null ? phase + " " + step.done().outcome() : phase;
    }

    private static int rung(StepState step) {
        StepClock clock = step.clocks().of(Escalation.clock(step));
        return clock == null ? 0 : clock.rung();
    }

    private static String due(StepState step, ClockKind kind, String key, String words, Times times) {
        StepClock clock = step.clocks().of(kind);
        @Nullable Instant due = clock == null ? null : clock.due();
        Instant expected = times.read(words.substring(key.length() + 1));
        return expected.equals(due) ? words : key + " " + due;
    }

    private static String late(StepState step, String words) {
        String word = words.substring(words.lastIndexOf(' ') + 1);
        boolean late = false;
        for (ClockKind kind : ClockKind.values()) {
            StepClock clock = step.clocks().of(kind);
            late |= kind.lateWord().equals(word) && clock != null && clock.late();
        }
        return (late ? "late " : "not late ") + word;
    }
}
