package dev.pathways.yaml.internal.format;

import dev.pathways.time.Anchor;
import dev.pathways.time.GrammarException;
import dev.pathways.time.Span;
import dev.pathways.time.When;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The canonical words of lengths of time and points on the clock. Authors keep their units ({@code 90 minutes} stays);
 * only other notations change. What cannot be read stays as it is.
 */
final class Phrases {
    private static final Pattern ISO = Pattern.compile("\\bP[0-9T][0-9TDHMS.]*\\b");
    private static final Pattern COUNT =
            Pattern.compile("\\b([0-9]+) ((?:business )?(?:second|minute|hour|day|week))s?(?![-a-z0-9])");

    private final Set<String> times;

    /** Phrases of a file in which these facts are times. */
    Phrases(Set<String> times) {
        this.times = times;
    }

    String of(Kind kind, String text) {
        return switch (kind) {
            case LENGTH -> same(text, words(text), Span::parse);
            case DEADLINE -> deadline(text);
            default -> text;
        };
    }

    private String deadline(String text) {
        String length = same(text, words(text), Span::parse);
        if (!length.equals(text)) {
            return length;
        }
        String words = same(text, words(text), When::parse);
        return aroundFact(words, read(words, When::parse));
    }

    /** {@code within D of FACT} as {@code D after FACT}. */
    private String aroundFact(String words, @Nullable When when) {
        boolean fact = when instanceof When.Within within
                && within.anchor() instanceof Anchor.Named named
                && times.contains(named.name());
        if (!fact || !(when instanceof When.Within within)) {
            return words;
        }
        String of = " of " + within.anchor();
        int at = words.lastIndexOf(of);
        return words.substring("within ".length(), at) + " after " + within.anchor()
                + words.substring(at + of.length());
    }

    private static String words(String text) {
        String written = ISO.matcher(text).replaceAll(Phrases::written);
        return COUNT.matcher(written).replaceAll(Phrases::agreed);
    }

    private static String written(MatchResult iso) {
        Span span = read(iso.group(), Span::parse);
        return Matcher.quoteReplacement(span == null ? iso.group() : span.toString());
    }

    private static String agreed(MatchResult count) {
        return count.group(1) + " " + count.group(2) + (count.group(1).equals("1") ? "" : "s");
    }

    /** The new words if they mean the same as the old ones, else the old ones. */
    private static <T> String same(String text, String words, Function<String, T> parser) {
        T before = read(text, parser);
        return before != null && before.equals(read(words, parser)) ? words : text;
    }

    private static <T> @Nullable T read(String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (GrammarException e) {
            return null;
        }
    }
}
