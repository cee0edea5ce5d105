package dev.pathways.testing;

import dev.pathways.model.InstanceId;
import dev.pathways.model.JournalEntry;
import java.util.List;
import java.util.Map;

/**
 * What happened when a story was played.
 *
 * @param way how it was played
 * @param scenes what happened, moment by moment
 * @param differences what went otherwise than the story says; empty where it holds
 * @param journals the journal of every instance that started
 * @param attempts what people tried to do to steps
 */
public record Performance(
        Way way,
        List<Scene> scenes,
        List<Difference> differences,
        Map<InstanceId, List<JournalEntry>> journals,
        List<Played.Attempt> attempts) {
    /** Keeps its own copies. */
    public Performance {
        scenes = List.copyOf(scenes);
        differences = List.copyOf(differences);
        journals = Map.copyOf(journals);
        attempts = List.copyOf(attempts);
    }

    /** Whether everything went as the story says. */
    public boolean holds() {
        return differences.isEmpty();
    }
}
