package dev.pathways.yaml.internal.format;

import java.util.List;

/** What stands under a key or behind a dash. */
sealed interface Tree {
    /** The parts of a map or a list; none of a text. */
    List<Leaf> leaves();

    /** A text; {@code plain} if it stands without quotes in the file. */
    record Text(String text, boolean plain) implements Tree {
        @Override
        public List<Leaf> leaves() {
            return List.of();
        }
    }

    /** A map or a list, and where it ends in the text, in code points, if it is written in brackets; else -1. */
    record Group(boolean map, List<Leaf> leaves, int end) implements Tree {}
}
