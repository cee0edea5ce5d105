package dev.pathways.testing;

import dev.pathways.decision.Asked;
import dev.pathways.decision.Escalation;
import dev.pathways.decision.InstanceState;
import dev.pathways.decision.Offer;
import dev.pathways.decision.StepClock;
import dev.pathways.decision.StepState;
import dev.pathways.definition.PartyRef;
import dev.pathways.model.ClockKind;
import dev.pathways.model.InstanceId;
import dev.pathways.model.PathwayPhase;
import dev.pathways.model.Purpose;
import dev.pathways.model.StepPhase;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a story says of a step, or of the pathway as a whole, at one moment.
 *
 * @param instance the instance
 * @param what the step, or {@code pathway}
 * @param words what it must be
 */
public record StateClaim(InstanceId instance, String what, String words) {
    private static final Map<String, ClockKind> DUE = Map.of(
            "acknowledge-due", ClockKind.ACKNOWLEDGE, "due", ClockKind.COMPLETE, "confirm-due", ClockKind.CONFIRM);
    private static final List<String> OF_A_STEP = Stream.concat(
                    Arrays.stream(StepPhase.values()).map(StepPhase::word),
                    Stream.of(
                            "paused",
                            "declined",
                            "net",
                            "rung",
                            "owner",
                            "offered",
                            "acknowledge-due",
                            "due",
                            "confirm-due",
                            "late",
                            "not"))
            .distinct()
            .toList();
    private static final List<String> OF_A_PATHWAY = Arrays.stream(PathwayPhase.values())
            .map(phase -> phase.name().toLowerCase(Locale.ROOT))
            .toList();

    /**
     * Reads {@code waiting}, {@code open}, {@code acknowledged by PERSON}, {@code paused}, {@code
     * awaiting-confirmation}, {@code completed [OUTCOME]}, {@code skipped}, {@code closed}, {@code declined}, {@code rung
     * N}, {@code net}, {@code owner PARTY}, {@code offered to PERSON} (or {@code nobody}), {@code acknowledge-due AT}, {@code due AT}, {@code confirm-due AT}, {@code
     * late WORD}, {@code not late WORD}; or of {@code pathway}: {@code open}, {@code completed}, {@code closed}.
     *
     * @throws dev.pathways.time.GrammarException if the words cannot be understood
     */
    public static StateClaim read(String of, String words, Cast cast, Times times) {
        Cast.Part part = cast.part(of);
        Phrase phrase = new Phrase(words);
        if (part.name().equals(ToldItem.PATHWAY)) {
            phrase.nextOf(OF_A_PATHWAY, "a state of a pathway");
        } else {
            check(phrase, times);
        }
        phrase.end();
        return new StateClaim(part.instance(), part.name(), words.strip());
    }

    private static void check(Phrase phrase, Times times) {
        String key = phrase.nextOf(OF_A_STEP, "a state of a step");
        switch (key) {
            case "acknowledged" -> {
                phrase.require("by");
                phrase.next("a person");
            }
            case "completed" -> {
                if (phrase.hasNext()) {
                    phrase.next("an outcome");
                }
            }
            case "rung" -> ActReader.number(phrase);
            case "owner" -> PartyRef.parse(phrase.rest("who"));
            case "offered" -> {
                phrase.require("to");
                phrase.next("a person, or 'nobody'");
            }
            case "late", "not" -> late(phrase, key);
            default -> {
                if (DUE.containsKey(key)) {
                    times.read(phrase.rest("a moment"));
                }
            }
        }
    }

    private static void late(Phrase phrase, String key) {
        if (key.equals("not")) {
            phrase.require("late");
        }
        phrase.nextOf(Arrays.stream(ClockKind.values()).map(ClockKind::lateWord).toList(), "the word of a clock");
    }

    /** What is the case, in the same words where the claim holds. */
    String actual(InstanceState state, Times times) {
        if (what.equals(ToldItem.PATHWAY)) {
            return state.course().phase().name().toLowerCase(Locale.ROOT);
        }
        StepState step = state.find(what);
        return step == null || state.flow().turn(what) != null ? StepPhase.WAITING.word() : ofStep(step, times);
    }

    private String ofStep(StepState step, Times times) {
        String key = words.contains(" ") ? words.substring(0, words.indexOf(' ')) : words;
        ClockKind clock = DUE.get(key);
        if (clock != null) {
            return due(step, clock, key, times);
        }
        return switch (key) {
            case "rung" -> "rung " + rung(step);
            case "owner" -> "owner " + step.ownership().party();
            case "offered" -> offered(step);
            case "late", "not" -> late(step);
            case "paused" -> step.clocks().isPaused() ? "paused" : phase(step);
            case "net" -> step.net().next() == null ? "not called" : "net";
            case "declined" -> isDeclined(step) ? "declined" : phase(step);
            default -> phase(step);
        };
    }

    private String phase(StepState step) {
        String phase = step.phase().word();
        if (step.phase() == StepPhase.ACKNOWLEDGED) {
            return phase + " by " + step.ownership().person();
        }
        boolean wantsOutcome = words.startsWith(StepPhase.COMPLETED.word() + " ");
        return wantsOutcome && step.done() != null ? phase + " " + step.done().outcome() : phase;
    }

    /** Nobody has it, and everybody whom one asking reached has said no since, or turned out not to be reachable. */
    private static boolean isDeclined(StepState step) {
        Map<Integer, Boolean> out = new TreeMap<>();
        for (Asked asked : step.asks().people()) {
            if (asked.purpose() == Purpose.WORK) {
                out.merge(asked.wave(), asked.out(), Boolean::logicalAnd);
            }
        }
        return step.phase() == StepPhase.OPEN && out.containsValue(true);
    }

    /** The last rung that fired: of the ladder that would move now or, where that has not begun, of the one before. */
    private static int rung(StepState step) {
        int last = 0;
        for (ClockKind kind : ClockKind.values()) {
            StepClock clock = step.clocks().of(kind);
            boolean counts = kind.compareTo(Escalation.clock(step)) <= 0 && clock != null && clock.rung() > 0;
            last = counts && clock != null ? clock.rung() : last;
        }
        return last;
    }

    private String due(StepState step, ClockKind kind, String key, Times times) {
        StepClock clock = step.clocks().of(kind);
        @Nullable Instant due = clock == null ? null : clock.due();
        if (due == null) {
            return key + " nothing, because that clock does not run";
        }
        Instant expected = times.read(words.substring(key.length() + 1));
        return expected.equals(due) ? words : key + " " + times.words(due);
    }

    private static String offered(StepState step) {
        Offer offer = step.ownership().offer();
        return "offered to " + (offer == null ? "nobody" : offer.to());
    }

    private String late(StepState step) {
        String word = words.substring(words.lastIndexOf(' ') + 1);
        boolean late = false;
        for (ClockKind kind : ClockKind.values()) {
            StepClock clock = step.clocks().of(kind);
            late |= kind.lateWord().equals(word) && clock != null && clock.late();
        }
        return (late ? "late " : "not late ") + word;
    }
}
