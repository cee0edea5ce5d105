package dev.pathways.yaml.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of YAML with its place. A collection stands where its key stands, if it has one. */
sealed interface Node {
    /** Where to point to. */
    Token at();

    /** A text; every scalar is one. */
    record Scalar(String text, boolean plain, Token at) implements Node {
        boolean isEmpty() {
            return text.isEmpty();
        }
    }

    /** Keys and values in the author's order, each key once. */
    record Mapping(List<Entry> entries, Token at) implements Node {
        @Nullable
        Node get(String key) {
            for (Entry entry : entries) {
                if (entry.key().text().equals(key)) {
                    return entry.value();
                }
            }
            return null;
        }
    }

    /** Items in the author's order. */
    record Listing(List<Node> items, Token at) implements Node {}

    /** A key and its value. */
    record Entry(Scalar key, Node value) {}
}
