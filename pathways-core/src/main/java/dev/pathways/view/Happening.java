package dev.pathways.view;

import dev.pathways.definition.PathwayDefinition;
import dev.pathways.model.Event;
import dev.pathways.model.JournalEntry;
import dev.pathways.model.Notice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What happened, or would happen, at one instant.
 *
 * @param at when
 * @param events what, in order
 * @param notices who is told, and why
 * @param words the same as sentences, for people
 */
public record Happening(Instant at, List<Event> events, List<Notice> notices, String words) {
    /** Keeps its own copies of the lists. */
    public Happening {
        events = List.copyOf(events);
        notices = List.copyOf(notices);
    }

    /**
     * What journal entries say, one happening for each instant.
     *
     * @param step only what is about this step, or null for all of it
     */
    static List<Happening> of(PathwayDefinition definition, List<JournalEntry> journal, @Nullable String step) {
        List<Happening> all = new ArrayList<>();
        List<JournalEntry> together = new ArrayList<>();
        for (JournalEntry entry : journal) {
            if (!together.isEmpty() && !together.get(0).at().equals(entry.at())) {
                add(all, definition, together, step);
                together.clear();
            }
            together.add(entry);
        }
        add(all, definition, together, step);
        return all;
    }

    private static void add(
            List<Happening> all, PathwayDefinition definition, List<JournalEntry> together, @Nullable String step) {
        List<JournalEntry> about =
                together.stream().filter(entry -> isAbout(entry.event(), step)).toList();
        List<Notice> notices = together.stream()
                .filter(entry -> entry.event() instanceof Event.Told)
                .flatMap(entry -> ((Event.Told) entry.event()).notices().stream())
                .filter(notice -> step == null || step.equals(notice.step()))
                .toList();
        if (about.isEmpty() && notices.isEmpty()) {
            return;
        }
        String happened = about.stream()
                .map(entry -> Sentences.of(definition, entry))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
        String told = notices.isEmpty()
                ? ""
                : " Told: " + notices.stream().map(Sentences::told).collect(Collectors.joining(", ")) + ".";
        List<Event> events = about.stream().map(JournalEntry::event).toList();
        all.add(new Happening(together.get(0).at(), events, notices, (happened + told).strip()));
    }

    private static boolean isAbout(Event event, @Nullable String step) {
        if (event instanceof Event.Told) {
            return false;
        } else if (step == null) {
            return true;
        } else if (event instanceof Event.OnStep onStep) {
            return step.equals(onStep.step());
        } else if (event instanceof Event.SafetyNetCalled called) {
            return step.equals(called.step());
        } else if (event instanceof Event.NoticeGivenUp givenUp) {
            return step.equals(givenUp.step());
        }
        return event instanceof Event.PathwayStopped;
    }
}
