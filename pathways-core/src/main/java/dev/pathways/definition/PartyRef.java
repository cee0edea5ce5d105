package dev.pathways.definition;

import dev.pathways.model.Party;
import dev.pathways.model.PartyKind;
import dev.pathways.model.Words;
import dev.pathways.time.GrammarException;

/** Who, as a pathway file says it: a party, a party named by a fact, the step's owner, or whoever did another step. */
public sealed interface PartyRef {
    /** A party by its name. */
    record Named(Party party) implements PartyRef {
        @Override
        public String toString() {
            return party.toString();
        }
    }

    /** A party whose name is the value of a fact, such as {@code on-call <service>}. */
    record FromFact(PartyKind kind, String fact) implements PartyRef {
        @Override
        public String toString() {
            return kind.word() + " <" + fact + ">";
        }
    }

    /** The owner of the step: whoever has it, or the party that has been asked. Only in ladders. */
    record Owner() implements PartyRef {
        @Override
        public String toString() {
            return "owner";
        }
    }

    /** Whoever completed an earlier step. Only as the owner of a step. */
    record WhoeverDid(String step) implements PartyRef {
        @Override
        public String toString() {
            return "whoever did " + step;
        }
    }

    /**
     * Reads {@code role NAME}, {@code team NAME}, {@code on-call NAME}, {@code user NAME}, each with {@code <fact>}
     * where a name stands, {@code owner}, or {@code whoever did STEP}.
     *
     * @throws GrammarException PW040, if the text does not say who
     */
    static PartyRef parse(String text) {
        if (text.equals("owner")) {
            return new Owner();
        }
        if (text.startsWith("whoever did ")) {
            return new WhoeverDid(name(text, text.substring("whoever did ".length())));
        }
        for (PartyKind kind : PartyKind.values()) {
            if (text.startsWith(kind.word() + " ")) {
                return named(text, kind, text.substring(kind.word().length() + 1));
            }
        }
        throw refuse(text);
    }

    private static PartyRef named(String text, PartyKind kind, String name) {
        if (name.startsWith("<") && name.endsWith(">")) {
            return new FromFact(kind, name(text, name.substring(1, name.length() - 1)));
        }
        return new Named(new Party(kind, name(text, name)));
    }

    private static String name(String text, String name) {
        if (!Words.isName(name)) {
            throw refuse(text);
        }
        return name;
    }

    private static GrammarException refuse(String text) {
        String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        return new GrammarException(
                "PW040",
                "'" + shown + "' does not say who",
                "write 'role', 'team', 'on-call' or 'user' and a name of lower-case letters, digits and hyphens");
    }
}
