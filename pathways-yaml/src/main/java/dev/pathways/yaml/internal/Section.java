package dev.pathways.yaml.internal;

import dev.pathways.check.Nearest;
import dev.pathways.check.ProblemCode;
import dev.pathways.yaml.internal.Node.Entry;
import dev.pathways.yaml.internal.Node.Mapping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A map with fixed words. Reports the words that do not belong there, and remembers the places of the others. */
final class Section {
    private final Draft draft;
    private final Mapping mapping;
    private final String path;
    private final Place place;
    private final List<String> words;

    private Section(Draft draft, Mapping mapping, String path, Place place) {
        this.draft = draft;
        this.mapping = mapping;
        this.path = path;
        this.place = place;
        this.words = Vocabulary.at(place);
    }

    /** The section at a path, or null, with a problem, where the node is no map. */
    static @Nullable Section of(Draft draft, Node node, String path, Place place) {
        List<String> words = Vocabulary.at(place);
        if (!(node instanceof Mapping mapping)) {
            String some = String.join(", ", words.subList(0, Math.min(4, words.size())));
            draft.broken(ProblemCode.PW011, path, node.at(), "here a map is expected", "write words such as: " + some);
            return null;
        }
        Section section = new Section(draft, mapping, path, place);
        mapping.entries().forEach(section::enter);
        return section;
    }

    private void enter(Entry entry) {
        String word = entry.key().text();
        Token at = entry.key().at();
        if (words.contains(word)) {
            draft.places.value(path(word), entry.value().at());
            draft.places.key(path(word), at);
        } else if (Vocabulary.looksSecret(word)) {
            draft.findings.addHidden(
                    ProblemCode.PW010,
                    at,
                    "'" + SourceText.shown(word) + "' looks like a secret; a pathway file holds none",
                    "remove it, and change the secret if it was real");
        } else {
            draft.findings.add(
                    ProblemCode.PW010,
                    at,
                    "'" + SourceText.shown(word) + "' is not a word that can stand here",
                    "words here: " + String.join(", ", words),
                    Nearest.hint(word, words),
                    Vocabulary.belongs(word, place.kind()));
        }
    }

    /** The path of a word of this section. */
    String path(String word) {
        return path.isEmpty() ? word : path + "/" + word;
    }

    /** What stands under a word, or null. */
    @Nullable
    Node get(String word) {
        return mapping.get(word);
    }

    /** What stands under a word; reports that it is missing where it is. */
    @Nullable
    Node require(String word, ProblemCode code, String message, String fix) {
        Node node = mapping.get(word);
        if (node == null) {
            draft.broken(code, path(word), mapping.at(), message, fix);
        }
        return node;
    }

    /** What stands under a word that must be there. */
    @Nullable
    Node require(String word, String fix) {
        return require(word, ProblemCode.PW013, "'" + word + "' is missing here", fix);
    }

    /** Whether the word is written. */
    boolean has(String word) {
        return mapping.get(word) != null;
    }

    /** Where the section begins. */
    Token at() {
        return mapping.at();
    }
}
