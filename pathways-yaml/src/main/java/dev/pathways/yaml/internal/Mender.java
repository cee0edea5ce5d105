package dev.pathways.yaml.internal;

import dev.pathways.check.ProblemCode;
import dev.pathways.yaml.FileProblem;
import dev.pathways.yaml.Fix;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Offers automatic fixes. Each is tried before it is offered: the file is read again with it, and must have that problem
 * once less and no new trouble in being read as YAML.
 *
 * <p>Trying is bounded: so many characters are read again at most, so that a large file with many mistakes gets fewer
 * fixes at a time.
 */
final class Mender {
    private static final int MOST_FIXES = 50;
    private static final int MOST_CHARACTERS = 2 << 20;

    private Mender() {}

    /**
     * The problems, those that can be mended mechanically with their fix.
     *
     * @param reader finds the problems of a changed text
     */
    static List<FileProblem> mend(String text, List<FileProblem> problems, Function<String, List<FileProblem>> reader) {
        SourceText source = new SourceText("", text);
        int tries = Math.min(MOST_FIXES, MOST_CHARACTERS / Math.max(1, text.length()));
        List<FileProblem> mended = new ArrayList<>();
        for (FileProblem problem : problems) {
            Fix fix = tries > 0 ? Fixes.suggest(source, problem) : null;
            if (fix != null) {
                tries--;
            }
            mended.add(fix != null && helps(fix, problem, text, problems, reader) ? problem.with(fix) : problem);
        }
        return mended;
    }

    private static boolean helps(
            Fix fix,
            FileProblem problem,
            String text,
            List<FileProblem> problems,
            Function<String, List<FileProblem>> reader) {
        List<FileProblem> left = reader.apply(fix.apply(text));
        return count(left, problem) < count(problems, problem) && unreadable(left) <= unreadable(problems);
    }

    private static long count(List<FileProblem> problems, FileProblem like) {
        return problems.stream()
                .filter(each -> each.code() == like.code() && each.message().equals(like.message()))
                .count();
    }

    private static long unreadable(List<FileProblem> problems) {
        return problems.stream()
                .filter(each -> each.code().compareTo(ProblemCode.PW009) <= 0)
                .count();
    }
}
