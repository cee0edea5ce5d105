package dev.pathways.testing;

import dev.pathways.model.InstanceId;
import dev.pathways.model.Words;
import java.util.List;

/**
 * The instances of a story. Where they have names, a step is written {@code NAME/STEP}; the only instance of most
 * stories has none.
 *
 * @param names the names, in the author's order; none where there is only one instance, without a name
 */
public record Cast(List<String> names) {
    /** One instance, without a name. */
    public static final Cast ONE = new Cast(List.of());

    /** How the only instance is known to the engine; no name is spelled like this. */
    private static final InstanceId ONLY = InstanceId.of("1");

    /** Keeps its own copy of the list. */
    public Cast {
        names = List.copyOf(names);
        names.forEach(name -> Words.requireName("instance", name));
    }

    /**
     * Something of one instance.
     *
     * @param instance which instance
     * @param name the name of a step, or another word
     */
    public record Part(InstanceId instance, String name) {}

    /** The instance of that place in the author's order. */
    public InstanceId id(int place) {
        return names.isEmpty() ? ONLY : InstanceId.of(names.get(place));
    }

    /**
     * Reads {@code STEP}, or {@code NAME/STEP} where instances have names.
     *
     * @throws dev.pathways.time.GrammarException if the name is missing
     */
    public Part part(String word) {
        int slash = word.indexOf('/');
        if (slash >= 0) {
            String name = word.substring(0, slash);
            if (!Words.isName(name)) {
                throw Phrase.wrong("'" + Phrase.shown(name) + "' cannot be the name of an instance", "");
            }
            return new Part(InstanceId.of(name), word.substring(slash + 1));
        }
        if (!names.isEmpty()) {
            throw Phrase.wrong(
                    "'" + Phrase.shown(word) + "' does not say of which instance",
                    "write '" + names.get(0) + "/" + Phrase.shown(word)
                            + "' or the name of another instance before it");
        }
        return new Part(ONLY, word);
    }

    /** The word of a story for a part of an instance. */
    static String word(InstanceId instance, String name) {
        return instance.equals(ONLY) ? name : instance + "/" + name;
    }
}
