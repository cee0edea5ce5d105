package dev.pathways.yaml.internal.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a map or an item of a list, with the comments that belong to it.
 *
 * <p>Mutable while a file is taken apart; nothing outside this package sees it.
 */
final class Leaf {
    /** The key, or null for an item of a list. */
    final @Nullable String key;
    /** The column where it begins, from 0; of an item the column of its dash. */
    final int column;
    /** Where it begins in the text, in code points. */
    final int start;
    /** What it is part of; null at the top. */
    final @Nullable Leaf parent;

    /** Comments on lines of their own before it. */
    final List<String> before = new ArrayList<>();
    /** Comments on its own line. */
    final List<String> beside = new ArrayList<>();
    /** Comments after everything that is part of it. */
    final List<String> after = new ArrayList<>();

    Tree value = new Tree.Text("", true);

    Leaf(@Nullable String key, int column, int start, @Nullable Leaf parent) {
        this.key = key;
        this.column = column;
        this.start = start;
        this.parent = parent;
    }

    /** Whether a comment stands anywhere in what is part of it. */
    boolean holdsComments() {
        return value.leaves().stream().anyMatch(Leaf::isCommented);
    }

    private boolean isCommented() {
        return !before.isEmpty() || !beside.isEmpty() || !after.isEmpty() || holdsComments();
    }
}
