package dev.pathways.yaml.internal;

import dev.pathways.yaml.FileProblem;
import dev.pathways.yaml.Fix;
import dev.pathways.yaml.Position;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Knows which problems can be mended mechanically, and how.
 *
 * <p>Most follow one rule: the message quotes what stands there, one hint quotes what to write instead and leaves no
 * choice, and what the message quotes does stand at that place, once.
 */
final class Fixes {
    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");
    private static final Pattern INSTEAD = Pattern.compile("(?:.*; )?(?:did you mean '([^']+)'\\?|write '([^']+)')");
    private static final Pattern INDENT = Pattern.compile("[ \\t]*");
    private static final Pattern AFTER_QUOTES = Pattern.compile("\\s*(?:$|[,\\]}:].*| #.*)");
    /** What closes each of {@link CurlyQuotes#ALL}, in their order. */
    private static final String[] CLOSING = {
        "\u201D\u201C", "\u201D", "\u201C\u201D", "\u2019\u2018", "\u2019", "\u2018\u2019", "\u00BB", "\u00AB"
    };

    private Fixes() {}

    /** A change that probably takes the problem away, or null. */
    static @Nullable Fix suggest(SourceText source, FileProblem problem) {
        return switch (problem.code()) {
            case PW002 -> indent(source, problem.at());
            case PW003 -> replace(problem.at(), 0, 1, " ");
            case PW004 -> straightQuotes(source, problem.at());
            case PW010, PW011, PW020, PW024, PW030, PW034, PW040, PW042, PW054, PW060 -> instead(source, problem);
            case PW021 -> replace(problem.at(), startOfText(source, problem.at()), 0, "within ");
            case PW062 -> withoutLine(source, problem.at());
            default -> null;
        };
    }

    private static Fix replace(Position at, int from, int width, String replacement) {
        int column = at.column() + from;
        return new Fix(at.line(), column, at.line(), column + width, replacement);
    }

    private static String rest(SourceText source, Position at) {
        return source.rest(at.line() - 1, at.column() - 1);
    }

    private static int startOfText(SourceText source, Position at) {
        String rest = rest(source, at);
        return rest.startsWith("\"") || rest.startsWith("'") ? 1 : 0;
    }

    /** Two spaces for each tab of the indent. */
    private static Fix indent(SourceText source, Position at) {
        Matcher indent = INDENT.matcher(source.rest(at.line() - 1, 0));
        String blanks = indent.lookingAt() ? indent.group() : "";
        return new Fix(at.line(), 1, at.line(), 1 + blanks.length(), blanks.replace("\t", "  "));
    }

    private static @Nullable Fix straightQuotes(SourceText source, Position at) {
        String rest = rest(source, at);
        int kind = rest.isEmpty() ? -1 : OddCharacters.CURLY.indexOf(rest.charAt(0));
        for (int end = 1; kind >= 0 && end < rest.length(); end++) {
            boolean closes = CLOSING[kind].indexOf(rest.charAt(end)) >= 0;
            if (closes && AFTER_QUOTES.matcher(rest.substring(end + 1)).matches()) {
                String quoted = rest.substring(1, end);
                boolean plain = quoted.indexOf('"') < 0 && quoted.indexOf('\\') < 0;
                int width = rest.codePointCount(0, end + 1);
                return plain ? replace(at, 0, width, "\"" + quoted + "\"") : null;
            }
        }
        return null;
    }

    private static @Nullable Fix instead(SourceText source, FileProblem problem) {
        Matcher there = QUOTED.matcher(problem.message());
        String write = null;
        for (String hint : problem.hints()) {
            Matcher matcher = INSTEAD.matcher(hint);
            if (matcher.matches()) {
                write = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            }
        }
        if (write == null || !there.find()) {
            return null;
        }
        String rest = rest(source, problem.at());
        String token = rest.substring(
                0,
                rest.offsetByCodePoints(
                        0, Math.min(problem.at().excerpt().width(), rest.codePointCount(0, rest.length()))));
        String wrong = there.group(1);
        int from = token.indexOf(wrong);
        if (from < 0 || from != token.lastIndexOf(wrong)) {
            return null;
        }
        return replace(problem.at(), token.codePointCount(0, from), wrong.codePointCount(0, wrong.length()), write);
    }

    /** Takes away a line that holds nothing but one word and its value. */
    private static @Nullable Fix withoutLine(SourceText source, Position at) {
        String before = source.rest(at.line() - 1, 0).substring(0, at.column() - 1);
        boolean alone = before.isBlank() && at.line() < source.lines();
        return alone ? new Fix(at.line(), 1, at.line() + 1, 1, "") : null;
    }
}
