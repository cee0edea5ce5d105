package dev.pathways.decision;

import dev.pathways.model.Party;
import dev.pathways.model.PartyAnswer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The directory's answers that a decision may use, all for one subject, unit and instant. Immutable.
 */
public final class Answers {
    private static final Answers NONE = new Answers(Map.of());

    private final Map<Party, PartyAnswer> byParty;

    private Answers(Map<Party, PartyAnswer> byParty) {
        this.byParty = byParty;
    }

    /** No answers yet: the decision says which it needs. */
    public static Answers none() {
        return NONE;
    }

    /** These answers. */
    public static Answers of(Map<Party, PartyAnswer> answers) {
        return new Answers(new LinkedHashMap<>(answers));
    }

    /** The answer about a party, or null while it has not been asked for. */
    public @Nullable PartyAnswer find(Party party) {
        return byParty.get(party);
    }
}
