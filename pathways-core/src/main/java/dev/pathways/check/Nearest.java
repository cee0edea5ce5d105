package dev.pathways.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the word that somebody who wrote another one probably meant. */
public final class Nearest {
    private static final int LONGEST = 80;

    private Nearest() {}

    /** The known word that is nearest to the text, the first of equals; null where none is near enough. */
    public static @Nullable String to(String text, Collection<String> known) {
        List<String> nearest = all(text, known);
        return nearest.isEmpty() ? null : nearest.get(0);
    }

    /**
     * The hint {@code did you mean 'WORD'?}, with every word that is as near, at most three; an empty text where none is
     * near enough.
     */
    public static String hint(String text, Collection<String> known) {
        List<String> words =
                all(text, known).stream().limit(3).map(word -> "'" + word + "'").toList();
        return words.isEmpty() ? "" : "did you mean " + String.join(" or ", words) + "?";
    }

    private static List<String> all(String text, Collection<String> known) {
        int bestDistance = Math.max(1, Math.min(3, text.length() / 3));
        List<String> best = new ArrayList<>();
        for (String word : known) {
            int distance = word.equals(text) ? bestDistance + 1 : distance(text, word, bestDistance + 1);
            if (distance < bestDistance) {
                best.clear();
                bestDistance = distance;
            }
            if (distance == bestDistance && !best.contains(word)) {
                best.add(word);
            }
        }
        return best;
    }

    /** Letters to add, drop, change or swap with their neighbour; cut short at the limit. */
    private static int distance(String a, String b, int limit) {
        if (a.length() > LONGEST || Math.abs(a.length() - b.length()) >= limit) {
            return limit;
        }
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : cheapest(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int cheapest(int[][] d, String a, String b, int i, int j) {
        int change = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }
}
