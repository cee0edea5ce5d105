package dev.pathways.yaml.internal.format;

import java.util.Set;
import java.util.TreeSet;

/** Writes a pathway file in its canonical form. */
public final class Formatter {
    private Formatter() {}

    /** The canonical form of a text that is known to be valid YAML, without references and with lines ended by LF. */
    public static String format(String content) {
        Parts parts = Parts.of(content);
        Comments comments = Comments.give(content, parts);
        StringBuilder out = new StringBuilder();
        comments.first.forEach(comment -> out.append(comment).append('\n'));
        if (!comments.first.isEmpty() && comments.apart) {
            out.append('\n');
        }
        new Printer(out, new Phrases(times(parts.root.value))).print(parts.root.value);
        if (!comments.last.isEmpty()) {
            out.append('\n');
            comments.last.forEach(comment -> out.append(comment).append('\n'));
        }
        return out.toString();
    }

    /** The names of the {@code time} facts. */
    private static Set<String> times(Tree top) {
        Set<String> times = new TreeSet<>();
        for (Leaf section : top.leaves()) {
            if ("facts".equals(section.key)) {
                for (Leaf fact : section.value.leaves()) {
                    boolean time = fact.value instanceof Tree.Text kind
                            && (kind.text().equals("time") || kind.text().equals("private time"));
                    if (fact.key != null && time) {
                        times.add(fact.key);
                    }
                }
            }
        }
        return times;
    }
}
