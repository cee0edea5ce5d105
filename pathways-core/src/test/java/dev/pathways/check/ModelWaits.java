package dev.pathways.check;

import static dev.pathways.check.ModelRules.ASKING;
import static dev.pathways.check.ModelRules.COMPLETION;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The longest waits that the model found, beside what is printed. */
final class ModelWaits {
    private final GuaranteeCase printed;
    private final Map<String, Integer> longest = new TreeMap<>();

    ModelWaits(GuaranteeCase printed) {
        this.printed = printed;
    }

    /** Somebody else has just been told. */
    void other(ModelState s, int promise, int now) {
        found("G4 " + name(s, promise), now - since(s, promise));
    }

    /** The safety net has just been called, or has quieted itself and so knows. */
    void net(ModelState s, int promise, int now) {
        found("G5 " + name(s, promise), now - since(s, promise));
    }

    /** Somebody is told again, after a silence while late. */
    void silence(int length) {
        found("G6", length);
    }

    private void found(String promise, int wait) {
        longest.merge(promise, wait, Math::max);
    }

    private static String name(ModelState s, int promise) {
        return promise == ASKING
                ? "unacknowledged"
                : promise == COMPLETION
                        ? "unconfirmed"
                        : s.returned || s.phase == ModelState.CONFIRMING ? "returned" : "in any case";
    }

    private static int since(ModelState s, int promise) {
        return promise == ASKING ? s.askedSince : promise == COMPLETION ? s.confirmingSince : 0;
    }

    /** The longest wait that was found for a promise, such as {@code G4 in any case}; 0 for none. */
    int longest(String promise) {
        return longest.getOrDefault(promise, 0);
    }

    /** The promises that were not kept, with both numbers. */
    List<String> broken() {
        List<String> broken = new ArrayList<>();
        longest.forEach((promise, wait) -> {
            if (wait > printed(promise)) {
                broken.add(promise + ": " + wait + ", but printed is " + printed(promise));
            }
        });
        return broken;
    }

    /** How often each promise was attained exactly. */
    void count(Map<String, int[]> counts) {
        longest.forEach((promise, wait) -> {
            int[] both = counts.computeIfAbsent(promise, each -> new int[2]);
            both[0] += wait == printed(promise) ? 1 : 0;
            both[1]++;
        });
    }

    private long printed(String promise) {
        if (promise.equals("G6")) {
            return printed.silence().toMinutes();
        }
        GuaranteeTold told = promise.startsWith("G4") ? printed.somebodyElse() : printed.safetyNet();
        Duration bound = bound(told, promise.substring(3));
        return bound == null ? -1 : bound.toMinutes();
    }

    private static @Nullable Duration bound(GuaranteeTold told, String promise) {
        return switch (promise) {
            case "unacknowledged" -> told.unacknowledged();
            case "unconfirmed" -> told.unconfirmed();
            case "returned" -> told.returned();
            default -> told.inAnyCase();
        };
    }
}
