package dev.pathways.check;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Finds the word that somebody who wrote another one probably meant. */
public final class Nearest {
    private static final int LONGEST = 80;

    private Nearest() {}

    /** The known word that is nearest to the text, the first of equals; null where none is near enough. */
    public static @Nullable String to(String text, Collection<String> known) {
        int allowed = Math.max(1, Math.min(3, text.length() / 3));
        String best = null;
        int bestDistance = allowed + 1;
        for (String word : known) {
            int distance = distance(text, word, bestDistance);
            if (distance < bestDistance && !word.equals(text)) {
                best = word;
                bestDistance = distance;
            }
        }
        return best;
    }

    /** The hint {@code did you mean 'WORD'?}, or an empty text where no known word is near enough. */
    public static String hint(String text, Collection<String> known) {
        String nearest = to(text, known);
        return nearest == null ? "" : "did you mean '" + nearest + "'?";
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
