package dev.pathways.view;

import dev.pathways.model.Asking;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one event says.
 *
 * @param step the step it is about, or null for the pathway as a whole
 * @param everywhere whether it concerns every step, as when the pathway is stopped
 * @param words the sentence; empty where people need not hear of it
 * @param asked the duty lists that it asked or told, each as a whole
 * @param joined the duty lists of which it asked only those who are new on them
 * @param undelivered to whom a notice could not be delivered
 */
record Line(
        @Nullable String step,
        boolean everywhere,
        String words,
        List<Asking> asked,
        List<Asking> joined,
        List<String> undelivered) {
    /** About a step; nobody was asked. */
    static Line about(@Nullable String step, String words) {
        return new Line(step, false, words, List.of(), List.of(), List.of());
    }

    /** About the pathway as a whole. */
    static Line whole(String words) {
        return about(null, words);
    }

    /** Nothing that people need to hear of. */
    static Line silent() {
        return whole("");
    }

    /** About the pathway as a whole and so about every step. */
    static Line everywhere(String words) {
        return new Line(null, true, words, List.of(), List.of(), List.of());
    }

    Line asking(List<Asking> lists) {
        return new Line(step, everywhere, words, lists, joined, undelivered);
    }

    Line joining(Asking list) {
        return new Line(step, everywhere, words, asked, List.of(list), undelivered);
    }

    Line without(String person) {
        return new Line(step, everywhere, words, asked, joined, List.of(person));
    }

    boolean concerns(@Nullable String which) {
        return which == null || everywhere || which.equals(step);
    }
}
