package dev.pathways.render;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pathway as nodes, groups and arrows, from which every kind of picture is written.
 *
 * @param parts the nodes and groups, outermost first, in the author's order
 * @param arrows the arrows, in the order of the steps
 */
record Drawing(List<Part> parts, List<Arrow> arrows) {
    /** What a node stands for. */
    enum Kind {
        START,
        END,
        STEP,
        CONFIRM,
        CHOICE,
        FORK,
        JOIN,
        CALL,
        NET
    }

    /** A node or a group. */
    sealed interface Part permits Node, Group {}

    /**
     * One node.
     *
     * @param step the name of the step that it shows, or null where it shows none
     */
    record Node(
            String id,
            Kind kind,
            List<String> lines,
            @Nullable String step) implements Part {
        Node(String id, Kind kind, String... lines) {
            this(id, kind, List.of(lines), null);
        }
    }

    /** Nodes and groups in a frame. */
    record Group(String id, String label, List<Part> parts) implements Part {}

    /** An arrow; dotted where it shows what lateness causes. */
    record Arrow(String from, String to, String label, boolean dotted) {}
}
