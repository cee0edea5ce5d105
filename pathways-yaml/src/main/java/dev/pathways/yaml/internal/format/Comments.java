package dev.pathways.yaml.internal.format;

import dev.pathways.yaml.internal.format.Parts.Begin;
import dev.pathways.yaml.internal.format.Parts.Range;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the comments of a file and gives each to the part of the tree that it is about. */
final class Comments {
    private final int[] text;
    private final Parts parts;
    /** Comments before everything else. */
    final List<String> first = new ArrayList<>();
    /** Whether an empty line stands after them. */
    boolean apart;
    /** Comments after everything else. */
    final List<String> last = new ArrayList<>();

    private Comments(String content, Parts parts) {
        this.text = content.codePoints().toArray();
        this.parts = parts;
    }

    static Comments give(String content, Parts parts) {
        Comments comments = new Comments(content, parts);
        int lineStart = 0;
        for (int at = 0; at < comments.text.length; at++) {
            if (comments.text[at] == '\n') {
                lineStart = at + 1;
            } else if (comments.text[at] == '#' && comments.isComment(at)) {
                int end = comments.lineEnd(at);
                comments.give(lineStart, at, new String(comments.text, at, end - at).stripTrailing());
                at = end - 1;
            }
        }
        return comments;
    }

    private boolean isComment(int at) {
        boolean apart = at == 0 || text[at - 1] == ' ' || text[at - 1] == '\t' || text[at - 1] == '\n';
        if (!apart) {
            return false;
        }
        for (Range range : parts.texts) {
            if (at >= range.start() && at < range.end()) {
                // A comment beside the sign of a block text belongs to no text.
                return isBlockSign(text[range.start()]) && lineEnd(range.start()) == lineEnd(at);
            }
        }
        return true;
    }

    private static boolean isBlockSign(int c) {
        return c == '|' || c == '>';
    }

    private int lineEnd(int at) {
        int end = at;
        while (end < text.length && text[end] != '\n') {
            end++;
        }
        return end;
    }

    private void give(int lineStart, int at, String comment) {
        Begin previous = null;
        Begin next = null;
        for (Begin begin : parts.begins) {
            if (begin.start() < at) {
                previous = begin;
            } else if (next == null) {
                next = begin;
            }
        }
        int column = at - lineStart;
        if (previous == null) {
            first.add(comment);
            apart = isFollowedByAnEmptyLine(at);
        } else if (isBeside(lineStart, at)) {
            open(previous.leaf(), at).beside.add(comment);
        } else if (next != null && (isInBrackets(next.leaf(), at) || isValue(next))) {
            next.leaf().before.add(comment);
        } else {
            below(level(open(previous.leaf(), at), column), next == null ? null : next.leaf(), comment);
        }
    }

    /** A comment that is indented deeper than what follows belongs to the end of what stands above it. */
    private void below(Leaf above, @Nullable Leaf next, String comment) {
        if (above.column > (next == null ? 0 : next.column)) {
            above.after.add(comment);
        } else if (next != null) {
            next.before.add(comment);
        } else {
            last.add(comment);
        }
    }

    private boolean isFollowedByAnEmptyLine(int at) {
        int end = lineEnd(at);
        return end + 1 >= text.length || new String(text, end + 1, lineEnd(end + 1) - end - 1).isBlank();
    }

    /** Whether something other than dashes stands before it on its line. */
    private boolean isBeside(int lineStart, int at) {
        for (int i = lineStart; i < at; i++) {
            if (text[i] != ' ' && text[i] != '-' && text[i] != '\t') {
                return true;
            }
        }
        return false;
    }

    private static boolean isValue(Begin begin) {
        return begin.start() != begin.leaf().start;
    }

    private static boolean isInBrackets(Leaf leaf, int at) {
        for (Leaf owner = leaf.parent; owner != null; owner = owner.parent) {
            if (owner.value instanceof Tree.Group group && group.end() > at) {
                return true;
            }
        }
        return false;
    }

    /** The part, or the one around it whose brackets have closed before the comment. */
    private static Leaf open(Leaf leaf, int at) {
        Leaf result = leaf;
        for (Leaf owner = leaf.parent; owner != null && owner.parent != null; owner = owner.parent) {
            if (owner.value instanceof Tree.Group group && group.end() >= 0 && group.end() <= at) {
                result = owner;
            }
        }
        return result;
    }

    /** The innermost part around it that begins no deeper than a column. */
    private static Leaf level(Leaf leaf, int column) {
        Leaf result = leaf;
        while (result.column > column) {
            @Nullable Leaf parent = result.parent;
            if (parent == null || parent.parent == null) {
                break;
            }
            result = parent;
        }
        return result;
    }
}
