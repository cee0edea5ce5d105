package dev.pathways.yaml.internal;

import dev.pathways.check.Nearest;
import dev.pathways.check.ProblemCode;
import dev.pathways.definition.PartyRef;
import dev.pathways.model.Party;
import dev.pathways.model.PartyKind;
import dev.pathways.model.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads who. */
final class Parties {
    private static final List<String> KINDS =
            Arrays.stream(PartyKind.values()).map(PartyKind::word).toList();

    private final Draft draft;
    private final Values values;

    Parties(Draft draft, Values values) {
        this.draft = draft;
        this.values = values;
    }

    /** One party, or null with a problem. */
    @Nullable
    PartyRef one(Node node, String path) {
        if (node instanceof Node.Listing) {
            draft.broken(ProblemCode.PW011, path, node.at(), "here one party is expected, not a list");
            return null;
        }
        return values.grammar(node, path, "who", PartyRef::parse);
    }

    /** One party or a list of them; none where the word is missing. */
    List<PartyRef> some(@Nullable Node node, String path) {
        return node == null ? List.of() : values.oneOrMore(node, path, this::one);
    }

    /** The safety net: a party that does not depend on anything. */
    List<Party> alwaysThere(Node node, String path) {
        List<Party> parties = new ArrayList<>();
        values.oneOrMore(node, path, (item, here) -> {
            PartyRef ref = one(item, here);
            if (ref instanceof PartyRef.Named named) {
                parties.add(named.party());
            } else if (ref != null) {
                draft.broken(
                        ProblemCode.PW055,
                        here,
                        item.at(),
                        "'" + ref + "' may be nobody, and the safety net must always be there",
                        "write a role, a team or an on-call list that is always staffed");
            }
            return ref;
        });
        return parties;
    }

    /** What was probably meant by a text that does not say who, as a hint; empty where that cannot be guessed. */
    static String meant(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT).replaceFirst("^on[ _]?call ", "on-call ");
        int blank = plain.indexOf(' ');
        String guess;
        if (blank < 0) {
            String nearest = Nearest.to(plain, List.of("owner"));
            guess = nearest != null ? nearest : "role " + plain;
        } else {
            String kind = plain.substring(0, blank);
            String nearest = KINDS.contains(kind) ? kind : Nearest.to(kind, KINDS);
            String name = plain.substring(blank + 1).strip();
            guess = nearest + " " + (name.startsWith("<") ? name : name.replaceAll("[ _]+", "-"));
            if (nearest == null) {
                return "";
            }
        }
        return isParty(guess) ? "did you mean '" + guess + "'?" : "";
    }

    private static boolean isParty(String guess) {
        String name = guess.substring(guess.indexOf(' ') + 1);
        return Words.isName(name.startsWith("<") && name.endsWith(">") ? name.substring(1, name.length() - 1) : name);
    }
}
