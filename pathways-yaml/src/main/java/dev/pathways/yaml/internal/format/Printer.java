package dev.pathways.yaml.internal.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints a tree in the canonical layout. */
final class Printer {
    private static final int WIDTH = 100;
    private static final List<String> HEADER =
            List.of("pathway", "title", "version", "description", "time-zone", "starts-when", "stops-when");

    private final StringBuilder out;
    private final Phrases phrases;

    Printer(StringBuilder out, Phrases phrases) {
        this.out = out;
        this.phrases = phrases;
    }

    /** The whole file. */
    void print(Tree tree) {
        if (tree instanceof Tree.Group group && !group.leaves().isEmpty()) {
            block(group, Kind.TOP, 0);
        } else {
            out.append(inline(tree, Kind.TOP, false)).append('\n');
        }
    }

    private void block(Tree.Group group, Kind kind, int indent) {
        boolean first = true;
        for (Leaf leaf : ordered(group, kind)) {
            if (!first && isApart(leaf, kind, indent)) {
                out.append('\n');
            }
            leaf(leaf, kind, indent, false);
            first = false;
        }
    }

    /** Sections of the file, and the steps at its top, stand apart. */
    private static boolean isApart(Leaf leaf, Kind kind, int indent) {
        boolean section = kind == Kind.TOP && leaf.key != null && !HEADER.contains(leaf.key);
        return section || (kind == Kind.ITEM && leaf.key == null && indent == 2);
    }

    private static List<Leaf> ordered(Tree.Group group, Kind kind) {
        List<Leaf> leaves = new ArrayList<>(group.leaves());
        if (group.map()) {
            int last = kind.order().size();
            leaves.sort(Comparator.comparingInt(leaf -> {
                int at = kind.order().indexOf(leaf.key == null ? "" : leaf.key);
                return at < 0 ? last : at;
            }));
        }
        return leaves;
    }

    /** One entry or item; {@code inlined} where a dash stands before it on its line already. */
    private void leaf(Leaf leaf, Kind kind, int indent, boolean inlined) {
        List<String> before = new ArrayList<>(leaf.before);
        int beside = leaf.beside.size();
        before.addAll(leaf.beside.subList(0, Math.max(0, beside - 1)));
        String margin = " ".repeat(indent);
        if (!inlined) {
            comments(before, margin);
            out.append(margin);
        }
        String comment = beside == 0 ? "" : "  " + leaf.beside.get(beside - 1);
        if (leaf.key == null) {
            item(leaf, kind.item(), indent, comment);
        } else {
            out.append(Quotes.scalar(leaf.key, false)).append(':');
            value(leaf, kind.under(leaf.key), indent, comment);
        }
        comments(leaf.after, margin);
    }

    private void comments(List<String> comments, String margin) {
        comments.forEach(comment -> out.append(margin).append(comment).append('\n'));
    }

    private void item(Leaf leaf, Kind kind, int indent, String comment) {
        String line = line(leaf, kind, indent + 2);
        out.append('-');
        if (line != null) {
            out.append(line.isEmpty() ? " \"\"" : " " + line).append(comment).append('\n');
            return;
        }
        List<Leaf> leaves = leaf.value instanceof Tree.Group group ? ordered(group, kind) : List.of();
        boolean commented = leaves.isEmpty()
                || !leaves.get(0).before.isEmpty()
                || leaves.get(0).beside.size() > 1;
        if (commented || !comment.isEmpty()) {
            out.append(comment).append('\n');
            value(leaf.value, kind, indent + 2);
            return;
        }
        out.append(' ');
        for (int i = 0; i < leaves.size(); i++) {
            leaf(leaves.get(i), kind, indent + 2, i == 0);
        }
    }

    private void value(Leaf leaf, Kind kind, int indent, String comment) {
        int used = indent + 2 + (leaf.key == null ? 0 : leaf.key.length());
        String line = line(leaf, kind, used);
        if (line != null) {
            out.append(line.isEmpty() ? "" : " " + line).append(comment).append('\n');
        } else if (leaf.value instanceof Tree.Text text) {
            String prose = text.text().strip();
            out.append(' ').append(Prose.sign(prose)).append(comment).append('\n');
            String margin = " ".repeat(indent + 2);
            Prose.lines(prose, WIDTH - indent - 2)
                    .forEach(each ->
                            out.append(each.isEmpty() ? "" : margin + each).append('\n'));
        } else {
            out.append(comment).append('\n');
            value(leaf.value, kind, indent + 2);
        }
    }

    private void value(Tree tree, Kind kind, int indent) {
        if (tree instanceof Tree.Group group) {
            block(group, kind, indent);
        }
    }

    /** What fits on the line of the key or the dash; null where it stands below. */
    private @Nullable String line(Leaf leaf, Kind kind, int used) {
        if (leaf.value instanceof Tree.Text text) {
            String prose = text.text().strip();
            boolean below = kind == Kind.PROSE
                    && Prose.fits(prose)
                    && !"title".equals(leaf.key)
                    && (prose.indexOf('\n') >= 0 || used + prose.length() > WIDTH);
            return below ? null : inline(text, kind, false);
        }
        boolean empty = leaf.value.leaves().isEmpty();
        if (!empty && (leaf.holdsComments() || !isShort(leaf.value, kind))) {
            return null;
        }
        String line = inline(leaf.value, kind, true);
        return empty || used + line.length() <= WIDTH ? line : null;
    }

    /** Whether it stands in brackets where it fits. */
    private boolean isShort(Tree tree, Kind kind) {
        if (tree instanceof Tree.Text text) {
            String words = phrases.of(kind, text.text());
            return !Quotes.needed(words, true) || Quotes.needed(words, false);
        }
        boolean map = tree instanceof Tree.Group group && group.map();
        boolean texts = tree.leaves().stream().allMatch(leaf -> leaf.value instanceof Tree.Text);
        boolean may = map ? kind.isShort() : kind.isShort() || texts;
        return may
                && tree.leaves().stream()
                        .allMatch(leaf -> isShort(leaf.value, leaf.key == null ? kind.item() : kind.under(leaf.key)));
    }

    private String inline(Tree tree, Kind kind, boolean flow) {
        if (tree instanceof Tree.Text text) {
            boolean prose = kind == Kind.PROSE && !text.text().isBlank();
            String words = prose ? text.text().strip() : phrases.of(kind, text.text());
            if (text.plain() && words.isEmpty()) {
                return "";
            }
            return prose ? Quotes.prose(words, flow) : Quotes.scalar(words, flow);
        }
        boolean map = tree instanceof Tree.Group group && group.map();
        List<String> parts = new ArrayList<>();
        for (Leaf leaf : tree instanceof Tree.Group group ? ordered(group, kind) : tree.leaves()) {
            String value = inline(leaf.value, leaf.key == null ? kind.item() : kind.under(leaf.key), true);
            parts.add(leaf.key == null ? value : Quotes.scalar(leaf.key, true) + ": " + value);
        }
        String all = String.join(", ", parts);
        return map ? all.isEmpty() ? "{}" : "{ " + all + " }" : "[" + all + "]";
    }
}
