package dev.pathways.yaml.internal;

import dev.pathways.check.Problem;
import dev.pathways.check.ProblemCode;

/**
 * Decides which of the checks' problems only follow from something that could not be read, and are better left unsaid
 * until that is mended.
 */
final class Silence {
    private final Draft draft;

    Silence(Draft draft) {
        this.draft = draft;
    }

    boolean covers(Problem problem) {
        String path = problem.path();
        if (draft.places.isBroken(path) || isAboutABrokenFact(problem)) {
            return true;
        }
        boolean flow = draft.flowBroken || draft.stepNamesBroken;
        return switch (problem.code()) {
            case PW013, PW018, PW023, PW033, PW052, PW055 -> draft.places.isBrokenNear(path);
            case PW030 -> draft.factNamesBroken;
            case PW036, PW065, PW066, PW067 -> flow;
            case PW040 -> flow && problem.message().startsWith("'whoever did");
            case PW051, PW053 -> draft.places.isBrokenNear(Places.parent(path));
            case PW060 -> draft.stepNamesBroken;
            case PW070 -> {
                String step = Places.parent(path.contains("/acknowledge/") ? Places.parent(path) : path);
                yield draft.places.isBrokenNear(step + "/acknowledge") || draft.places.isBrokenNear(step + "/complete");
            }
            case PW075 -> flow || draft.places.hasBrokenTime();
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
