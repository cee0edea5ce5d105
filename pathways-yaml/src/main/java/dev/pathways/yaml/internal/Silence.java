package dev.pathways.yaml.internal;

import dev.pathways.check.Problem;
import dev.pathways.check.ProblemCode;

/**
 * Decides which of the checks' problems only follow from something that could not be read, and are better left unsaid
 * until that is mended.
 */
final class Silence {
    private final Draft draft;
    /** Something could not be read, and may have used what now seems to be unused. */
    private final boolean errorsBefore;

    Silence(Draft draft) {
        this.draft = draft;
        this.errorsBefore = draft.findings.hasErrors();
    }

    boolean covers(Problem problem) {
        String path = problem.path();
        if (path.startsWith("steps/" + ItemReader.UNNAMED)
                || draft.places.isBroken(path)
                || isAboutABrokenFact(problem)) {
            return true;
        }
        boolean flow = draft.flowBroken || draft.stepNamesBroken;
        return switch (problem.code()) {
            case PW023 -> draft.calendarsBroken || draft.places.isBrokenNear(path);
            case PW013, PW018, PW033, PW052, PW055 -> draft.places.isBrokenNear(path);
            case PW010 -> path.contains("/may-pause/") ? draft.pauseNamesBroken : draft.stepNamesBroken;
            case PW030 ->
                draft.factNamesBroken
                        || (draft.stepNamesBroken && problem.message().contains("step"));
            case PW057 -> errorsBefore;
            case PW036, PW065, PW066, PW067, PW071, PW072, PW073, PW074 -> flow || !draft.brokenFacts.isEmpty();
            case PW040 -> flow && problem.message().startsWith("'whoever did");
            case PW051, PW053 -> draft.places.isBrokenNear(Places.parent(path));
            case PW060, PW061 -> draft.stepNamesBroken;
            case PW070 -> {
                String step = Places.parent(path.contains("/acknowledge/") ? Places.parent(path) : path);
                yield draft.places.isBrokenNear(step + "/acknowledge") || draft.places.isBrokenNear(step + "/complete");
            }
            case PW075, PW076, PW077, PW078 -> flow || draft.places.hasBrokenTime();
            case PW022 -> draft.factNamesBroken || draft.stepNamesBroken;
            case PW058, PW063, PW064 ->
                draft.places.isBrokenNear(path) || draft.places.isBrokenNear(Places.parent(path));
            default -> false;
        };
    }

    private boolean isAboutABrokenFact(Problem problem) {
        boolean mayBe = problem.code() == ProblemCode.PW033
                || problem.code() == ProblemCode.PW034
                || problem.code() == ProblemCode.PW040;
        return mayBe
                && draft.brokenFacts.stream()
                        .anyMatch(fact -> problem.message().contains("'" + fact + "'")
                                || problem.hints().toString().contains("'" + fact + "'"));
    }
}
