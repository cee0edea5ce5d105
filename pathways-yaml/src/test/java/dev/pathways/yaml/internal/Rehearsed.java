package dev.pathways.yaml.internal;

import dev.pathways.model.Event;
import dev.pathways.model.JournalEntry;
import dev.pathways.testing.Fault;
import dev.pathways.testing.Performance;
import dev.pathways.testing.Scene;
import dev.pathways.testing.Story;
import dev.pathways.yaml.rehearsal.RehearsalCheck;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A rehearsal and what happened when it was played; what it shows is read from the playing, not from its words. */
record Rehearsed(String name, String title, Story story, Performance performance) {
    /** Plays the rehearsals that have a story. */
    static List<Rehearsed> all(List<RehearsalCheck> checks) {
        List<Rehearsed> all = new ArrayList<>();
        for (RehearsalCheck check : checks) {
            Script script = RehearsalReader.read(check.file(), check.name()).value();
            Story story = script == null ? null : script.story();
            if (script != null && story != null) {
                all.add(new Rehearsed(check.name(), script.title(), story, story.play()));
            }
        }
        return all;
    }

    Set<String> verbs() {
        Set<String> verbs = new TreeSet<>();
        happened(Scene.Kind.DID).forEach(each -> {
            String[] words = each.words().split(" ", 3);
            verbs.add(words[1]);
        });
        return verbs;
    }

    Set<String> faults() {
        Set<String> faults = new TreeSet<>();
        story.moments().stream()
                .flatMap(moment -> moment.changes().stream())
                .forEach(change -> faults.add(((Fault) change).kind()));
        return faults;
    }

    /** What came of acts: {@code accepted}, {@code failed}, or a code. */
    Set<String> answers() {
        Set<String> answers = new TreeSet<>();
        happened(Scene.Kind.DID).forEach(each -> answers.add(each.answer()));
        return answers;
    }

    Set<String> kinds() {
        Set<String> kinds = new TreeSet<>();
        happened(Scene.Kind.TOLD).forEach(each -> kinds.add(each.words().split(" ", 3)[1]));
        return kinds;
    }

    /** Whether an event of that kind, of which this holds, is in one of the journals. */
    <E extends Event> boolean has(Class<E> kind, Predicate<E> which) {
        return events().map(JournalEntry::event)
                .anyMatch(event -> kind.isInstance(event) && which.test(kind.cast(event)));
    }

    boolean has(Class<? extends Event> kind) {
        return events().map(JournalEntry::event).anyMatch(kind::isInstance);
    }

    /** All entries of all journals. */
    Stream<JournalEntry> events() {
        return performance.journals().values().stream().flatMap(List::stream);
    }

    /** The events of each instance. */
    Stream<List<Event>> journals() {
        return performance.journals().values().stream()
                .map(journal -> journal.stream().map(JournalEntry::event).toList());
    }

    Instant start() {
        return story.stage().times().start();
    }

    Instant end() {
        return story.moments().get(story.moments().size() - 1).at();
    }

    private Stream<Scene.Happening> happened(Scene.Kind kind) {
        return performance.scenes().stream()
                .flatMap(scene -> scene.happened().stream())
                .filter(each -> each.kind() == kind);
    }
}
