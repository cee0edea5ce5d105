package dev.pathways.decision;

import dev.pathways.model.Party;
import dev.pathways.model.PartyAnswer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the directory's answers and notes which are missing. A missing answer counts as "reaches somebody", so that one
 * pass of the decision finds as many missing ones as it can; what it decided meanwhile is thrown away.
 */
final class Lookup {
    private final Answers answers;
    private final List<Party> missing = new ArrayList<>();

    Lookup(Answers answers) {
        this.answers = answers;
    }

    /** The answer about a party, or null while it is not known. A party whose name is not known has nobody in it. */
    @Nullable
    PartyAnswer of(Party party) {
        if (party.name().equals(Parties.NAMELESS)) {
            return PartyAnswer.nobody();
        }
        PartyAnswer answer = answers.find(party);
        if (answer == null && !missing.contains(party)) {
            missing.add(party);
        }
        return answer;
    }

    /** Whether the person belongs to the party now. */
    boolean includes(Party party, String person) {
        PartyAnswer answer = of(party);
        return answer != null && answer.includes(person);
    }

    /** Whether the person belongs to the party, as far as the directory can say now. */
    boolean mayInclude(Party party, String person) {
        PartyAnswer answer = of(party);
        return answer == null || answer.failed() || answer.includes(person);
    }

    List<Party> missing() {
        return missing;
    }
}
