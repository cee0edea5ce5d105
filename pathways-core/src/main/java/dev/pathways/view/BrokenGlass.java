package dev.pathways.view;

import dev.pathways.decision.OpenReview;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.model.Event;
import dev.pathways.model.InstanceId;
import dev.pathways.model.JournalEntry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A broken glass that waits for its review: somebody did what they may not do, because it could not wait.
 *
 * @param instance the instance
 * @param entry the number of its entry in the instance's journal, by which it is reviewed
 * @param at when
 * @param by who broke it
 * @param step the step it was about, or null
 * @param reason why it could not wait
 * @param sentences what was done, for people
 */
public record BrokenGlass(
        InstanceId instance,
        long entry,
        Instant at,
        String by,
        @Nullable String step,
        String reason,
        List<String> sentences) {
    /** Keeps its own copy of the list. */
    public BrokenGlass {
        sentences = List.copyOf(sentences);
    }

    /** The broken glass of an open review. */
    public static BrokenGlass of(PathwayDefinition definition, List<JournalEntry> journal, OpenReview review) {
        JournalEntry entry = journal.get(Math.toIntExact(review.entry() - 1));
        if (!(entry.event() instanceof Event.GlassBroken broken)) {
            throw new IllegalStateException("Expected entry " + review.entry() + " of instance " + entry.instance()
                    + " to break the glass, but it does not");
        }
        List<String> sentences = new Timeline(definition, null)
                .read(journal).stream()
                        .filter(each -> each.events().contains(broken))
                        .flatMap(each -> each.sentences().stream())
                        .toList();
        return new BrokenGlass(
                entry.instance(), entry.seq(), entry.at(), review.by(), broken.step(), broken.reason(), sentences);
    }

    @Override
    public String toString() {
        return "BrokenGlass[" + instance + " " + entry + "]";
    }
}
