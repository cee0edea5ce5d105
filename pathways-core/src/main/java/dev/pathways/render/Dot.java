package dev.pathways.render;

import dev.pathways.definition.PathwayDefinition;
import dev.pathways.render.Drawing.Arrow;
import dev.pathways.render.Drawing.Group;
import dev.pathways.render.Drawing.Node;
import dev.pathways.render.Drawing.Part;
import java.util.List;

/** A pathway in the DOT language of Graphviz: the same nodes, frames and arrows as {@link Flowchart}. */
public final class Dot {
    private static final int WIDTH = 40;

    private final StringBuilder text = new StringBuilder();

    private Dot() {}

    /** The graph of a definition; the same definition always gives the same text. */
    public static String text(PathwayDefinition definition) {
        return new Dot().write(definition.ref().name(), Draftsman.draw(definition));
    }

    private String write(String name, Drawing drawing) {
        text.append("digraph ").append(quote(name)).append(" {\n");
        text.append("    graph [rankdir=TB, fontname=\"Helvetica\", color=\"#6b7280\"]\n");
        text.append("    node [fontname=\"Helvetica\", fontsize=11]\n");
        text.append("    edge [fontname=\"Helvetica\", fontsize=9]\n");
        drawing.parts().forEach(part -> part(part, "    "));
        drawing.arrows().forEach(this::arrow);
        return text.append("}\n").toString();
    }

    private void part(Part part, String indent) {
        if (part instanceof Node node) {
            text.append(indent).append(node.id()).append(" [label=");
            text.append(quote(wrap(node.lines()))).append(", ");
            text.append(shape(node)).append("]\n");
        } else if (part instanceof Group group) {
            text.append(indent).append("subgraph cluster_").append(group.id()).append(" {\n");
            text.append(indent)
                    .append("    label=")
                    .append(quote(group.label()))
                    .append('\n');
            group.parts().forEach(inner -> part(inner, indent + "    "));
            text.append(indent).append("}\n");
        }
    }

    private static String shape(Node node) {
        return switch (node.kind()) {
            case START, END -> "shape=box, style=\"rounded,bold\"";
            case STEP, CONFIRM -> "shape=box";
            case CHOICE -> "shape=diamond";
            case FORK, JOIN -> "shape=box, style=rounded";
            case CALL -> "shape=box, style=filled, fillcolor=\"#fff4e0\"";
            case NET -> "shape=box, style=filled, fillcolor=\"#ffe3e0\"";
        };
    }

    private void arrow(Arrow arrow) {
        text.append("    ").append(arrow.from()).append(" -> ").append(arrow.to());
        text.append(" [label=").append(quote(wrap(List.of(arrow.label()))));
        text.append(arrow.dotted() ? ", style=dotted, color=\"#b36b00\"]\n" : "]\n");
    }

    /** Lines of a width that boxes can have beside each other; Graphviz breaks none itself. */
    private static String wrap(List<String> lines) {
        Page page = new Page(WIDTH);
        lines.forEach(page::line);
        return page.toString().strip();
    }

    private static String quote(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
