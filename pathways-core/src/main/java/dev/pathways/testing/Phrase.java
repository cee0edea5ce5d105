package dev.pathways.testing;

import dev.pathways.check.Nearest;
import dev.pathways.time.GrammarException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of one short sentence of a story, read one after the other. A text in double quotes is one word. */
final class Phrase {
    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"]|\"[^\"]*\")+");

    /** A longer list of known words is left out where one word is near. */
    private static final int LONG_HINT = 240;

    private final String text;
    private final List<String> words = new ArrayList<>();
    private int at;

    Phrase(String text) {
        this.text = text.strip();
        if (text.chars().filter(c -> c == '"').count() % 2 != 0) {
            throw wrong("a text in quotes has no end", "close the quotes");
        }
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
    }

    /** The word before last, where there are more than two, is this one: takes both away and gives the last. */
    @Nullable
    String takeLast(String word) {
        int size = words.size();
        if (size < 4 || !words.get(size - 2).equals(word)) {
            return null;
        }
        words.remove(size - 2);
        return words.remove(size - 2);
    }

    boolean hasNext() {
        return at < words.size();
    }

    boolean isNext(String word) {
        return hasNext() && words.get(at).equals(word);
    }

    boolean isNextOneOf(List<String> some) {
        return hasNext() && some.contains(words.get(at));
    }

    /** Takes the word if it is the next one. */
    boolean take(String word) {
        boolean isNext = isNext(word);
        at += isNext ? 1 : 0;
        return isNext;
    }

    /** Takes a word that must come next. */
    void require(String word) {
        if (!take(word)) {
            String instead =
                    hasNext() ? "'" + words.get(at) + "' stands where '" + word + "' is expected" : missing(word);
            throw wrong(instead, hasNext() ? "write '" + word + "'" : "");
        }
    }

    /** The next word, whatever it is, without quotes. */
    String next(String what) {
        if (!hasNext()) {
            throw new GrammarException("PW013", missing(what), "");
        }
        return words.get(at++).replace("\"", "");
    }

    /** The text in quotes that comes next; empty where none does. */
    String quoted() {
        return hasNext() && words.get(at).startsWith("\"") ? next("a text") : "";
    }

    /** All that comes before one of some words, or before the end. */
    String until(List<String> some, String what) {
        StringBuilder rest = new StringBuilder(next(what));
        while (hasNext() && !isNextOneOf(some)) {
            rest.append(' ').append(next(what));
        }
        return rest.toString();
    }

    /** The whole of what is left. */
    String rest(String what) {
        return until(List.of(), what);
    }

    /** Checks that nothing is left. */
    void end() {
        if (hasNext()) {
            throw wrong("'" + words.get(at) + "' says more than is understood", "");
        }
    }

    /** The next word, which must be one of some. */
    String nextOf(List<String> known, String what) {
        String word = next(what);
        if (!known.contains(word)) {
            throw unknown(word, known, what);
        }
        return word;
    }

    /** The only word, which must be one of some. */
    String only(List<String> known, String what) {
        String word = nextOf(known, what);
        end();
        return word;
    }

    /**
     * The refusal of a word that is none of the known ones.
     *
     * @param what what it should be, such as {@code a kind of notice}
     */
    static GrammarException unknown(String word, List<String> known, String what) {
        String near = Nearest.hint(word, known);
        String all = "known: " + String.join(", ", known);
        boolean isLong = all.length() > LONG_HINT;
        String fix = near.isEmpty() ? all : isLong ? near : all + "; " + near;
        return new GrammarException("PW010", "'" + shown(word) + "' is not " + what, fix);
    }

    static GrammarException wrong(String message, String fix) {
        return new GrammarException("PW011", message, fix);
    }

    static String shown(String word) {
        return word.length() > 60 ? word.substring(0, 60) + "…" : word;
    }

    private String missing(String what) {
        return "after '" + shown(text) + "' " + (what.contains(" ") ? what : "'" + what + "'") + " is missing";
    }
}
