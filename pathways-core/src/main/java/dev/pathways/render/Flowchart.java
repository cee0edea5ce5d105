package dev.pathways.render;

import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.StepDefinition;
import dev.pathways.render.Drawing.Arrow;
import dev.pathways.render.Drawing.Group;
import dev.pathways.render.Drawing.Node;
import dev.pathways.render.Drawing.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pathway as a Mermaid flowchart: steps and choices with solid arrows, what lateness causes with dotted ones.
 *
 * <p>The same definition always gives the same text. Every text of the author is escaped, so that none can change the
 * picture.
 */
public final class Flowchart {
    private static final Pattern CSS_CLASS = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");
    private static final Pattern PLACEHOLDER = Pattern.compile("<([a-z][a-z0-9-]*)>");

    private final StringBuilder text = new StringBuilder("flowchart TD\n");
    private final Map<String, List<String>> classes = new TreeMap<>();
    private final Map<String, String> highlight;

    private Flowchart(Map<String, String> highlight) {
        this.highlight = highlight;
    }

    /** The flowchart of a definition. */
    public static String mermaid(PathwayDefinition definition) {
        return mermaid(definition, Map.of());
    }

    /**
     * The flowchart of a definition with some steps picked out, such as those where an instance is now.
     *
     * @param highlight the CSS class of a step by its name; {@code current}, {@code done} and {@code late} have colours,
     *     other classes are the host's to define
     * @throws IllegalArgumentException if there is no such step, or a class has another spelling than letters, digits,
     *     {@code -} and {@code _}
     */
    public static String mermaid(PathwayDefinition definition, Map<String, String> highlight) {
        highlight.forEach((step, css) -> {
            StepDefinition found = definition.find(step);
            if (found == null || !CSS_CLASS.matcher(css).matches()) {
                throw new IllegalArgumentException(
                        found == null
                                ? "Expected a step of " + definition.ref()
                                        + " to highlight, but it has none of that name"
                                : "Expected a CSS class of letters, digits, '-' and '_', but got another text");
            }
        });
        return new Flowchart(highlight).write(Draftsman.draw(definition));
    }

    private String write(Drawing drawing) {
        drawing.parts().forEach(part -> part(part, "    "));
        drawing.arrows().forEach(this::arrow);
        text.append("    classDef told fill:#fff4e0,stroke:#b36b00,color:#222\n");
        text.append("    classDef net fill:#ffe3e0,stroke:#b3261e,color:#222\n");
        text.append("    classDef current fill:#dbeafe,stroke:#1d4ed8,stroke-width:3px,color:#222\n");
        text.append("    classDef done fill:#e5e7eb,stroke:#6b7280,color:#222\n");
        text.append("    classDef late fill:#fecaca,stroke:#b91c1c,stroke-width:3px,color:#222\n");
        classes.forEach((css, ids) -> text.append("    class ")
                .append(String.join(",", ids))
                .append(' ')
                .append(css)
                .append('\n'));
        return text.toString();
    }

    private void part(Part part, String indent) {
        if (part instanceof Node node) {
            text.append(indent).append(node.id()).append(shape(node)).append('\n');
            paint(node);
        } else if (part instanceof Group group) {
            text.append(indent).append("subgraph ").append(group.id()).append("[\"");
            text.append(escape(group.label())).append("\"]\n");
            group.parts().forEach(inner -> part(inner, indent + "    "));
            text.append(indent).append("end\n");
        }
    }

    private void paint(Node node) {
        @Nullable
        String css = switch (node.kind()) {
            case CALL -> "told";
            case NET -> "net";
            case STEP -> node.step() == null ? null : highlight.get(node.step());
            case START, END, CONFIRM, CHOICE, FORK, JOIN -> null;
        };
        if (css != null) {
            classes.computeIfAbsent(css, each -> new ArrayList<>()).add(node.id());
        }
    }

    private static String shape(Node node) {
        String label = "\""
                + String.join(
                        "<br/>", node.lines().stream().map(Flowchart::escape).toList()) + "\"";
        return switch (node.kind()) {
            case END -> "([" + label + "])";
            case STEP, CONFIRM -> "[" + label + "]";
            case CHOICE -> "{" + label + "}";
            case START, FORK, JOIN -> "(" + label + ")";
            case CALL, NET -> "[/" + label + "/]";
        };
    }

    private void arrow(Arrow arrow) {
        text.append("    ").append(arrow.from()).append(arrow.dotted() ? " -.->" : " -->");
        if (!arrow.label().isEmpty()) {
            text.append("|\"").append(escape(arrow.label())).append("\"|");
        }
        text.append(' ').append(arrow.to()).append('\n');
    }

    /** A text in which nothing means anything to Mermaid; {@code <service>} becomes {@code ‹service›}. */
    static String escape(String text) {
        String marked = PLACEHOLDER.matcher(text).replaceAll("‹$1›").strip();
        StringBuilder safe = new StringBuilder();
        marked.codePoints().forEach(c -> {
            if (Character.isWhitespace(c)) {
                safe.append(' ');
            } else if ("\"#<>&`*_~\\|%:;{}[]".indexOf(c) >= 0) {
                safe.append('#').append(c).append(';');
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }
}
