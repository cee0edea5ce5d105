package dev.pathways.decision;

import dev.pathways.model.JournalEntry;
import dev.pathways.model.Notice;
import dev.pathways.model.Party;
import dev.pathways.model.Reply;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@link Decider} works out: either everything that follows, or whom it has to know about first. */
public sealed interface Decision {
    /**
     * Everything that follows from one input.
     *
     * @param reply the answer to the caller
     * @param state the state afterwards; null only where a start was refused
     * @param entries what happened, in order; empty where nothing did
     * @param notices whom to tell, at most once each per step
     */
    record Decided(Reply reply, @Nullable InstanceState state, List<JournalEntry> entries, List<Notice> notices)
            implements Decision {
        /** Keeps its own copies of the lists. */
        public Decided {
            entries = List.copyOf(entries);
            notices = List.copyOf(notices);
        }
    }

    /** The directory has to be asked about these parties first; then decide again with the answers. */
    record Needs(List<Party> parties) implements Decision {
        /** Keeps its own copy of the list. */
        public Needs {
            parties = List.copyOf(parties);
        }
    }
}
