package dev.pathways.view;

import dev.pathways.model.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happened, or would happen, at one instant.
 *
 * @param at when
 * @param events what, in order
 * @param sentences the same for people
 * @param told who was told, and through which duty list
 * @param notTold who might have been told and was not, and why
 */
public record Happening(
        Instant at, List<Event> events, List<String> sentences, List<Told> told, List<NotTold> notTold) {
    /** Keeps its own copies of the lists. */
    public Happening {
        events = List.copyOf(events);
        sentences = List.copyOf(sentences);
        told = List.copyOf(told);
        notTold = List.copyOf(notTold);
    }

    /** Whether it is nothing but a call of the safety net. */
    boolean isCall() {
        return !events.isEmpty() && events.stream().allMatch(Event.SafetyNetCalled.class::isInstance);
    }

    /** What happened, who was told and who was not, a line for each; which step only where there are several. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(sentences);
        boolean several = titles().size() > 1;
        Map<String, List<String>> people = new LinkedHashMap<>();
        for (Told each : told) {
            String how = (each.through() == null ? "" : " (" + each.through() + ")") + ": " + each.words();
            people.computeIfAbsent(how + about(several, each.title()), same -> new ArrayList<>())
                    .add(each.person());
        }
        people.forEach((how, who) -> lines.add(String.join(", ", who) + how + "."));
        notTold.forEach(each -> lines.add(each.words() + about(several, each.title()) + "."));
        return lines;
    }

    private Set<String> titles() {
        Set<String> titles = new HashSet<>();
        told.forEach(each -> titles.add(String.valueOf(each.title())));
        notTold.forEach(each -> titles.add(String.valueOf(each.title())));
        return titles;
    }

    private static String about(boolean several, @Nullable String title) {
        return several ? ", about " + (title == null ? "the pathway as a whole" : title) : "";
    }
}
