package dev.pathways.testing;

import dev.pathways.decision.Trigger;
import dev.pathways.model.JournalEntry;
import dev.pathways.model.Reply;
import dev.pathways.model.StepPhase;
import java.util.List;

/**
 * What happened when a story was played.
 *
 * @param journal the instance's journal
 * @param attempts what people tried to do to its steps
 */
public record Played(List<JournalEntry> journal, List<Attempt> attempts) {
    /**
     * What somebody tried.
     *
     * @param phase the step's phase when they tried
     * @param act what they tried
     * @param reply what came of it
     */
    public record Attempt(StepPhase phase, Trigger act, Reply reply) {}

    /** Keeps its own copies of the lists. */
    public Played {
        journal = List.copyOf(journal);
        attempts = List.copyOf(attempts);
    }
}
