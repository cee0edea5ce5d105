package dev.pathways.check;

import dev.pathways.model.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Collects what is wrong with a roster, unit by unit; what is wrong in several units alike is told once. */
final class CoverageFindings {
    private static final int MOST_NAMED = 5;

    private final Set<Unit> all;
    private final Map<Said, Set<Unit>> found = new LinkedHashMap<>();

    private record Said(ProblemCode code, String path, String before, String after, List<String> hints) {}

    CoverageFindings(List<Unit> all) {
        this.all = new LinkedHashSet<>(all);
    }

    /** Adds what is so in a unit; the unit is named between the two halves of the message, unless it is so in all. */
    void add(ProblemCode code, String path, Unit unit, String before, String after, String... hints) {
        List<String> told = Arrays.stream(hints).filter(hint -> !hint.isEmpty()).toList();
        found.computeIfAbsent(new Said(code, path, before, after, told), said -> new LinkedHashSet<>())
                .add(unit);
    }

    List<Problem> list() {
        List<Problem> problems = new ArrayList<>();
        found.forEach((said, units) -> problems.add(
                new Problem(said.code(), said.path(), said.before() + in(units) + said.after(), said.hints())));
        return problems;
    }

    private String in(Set<Unit> units) {
        if (units.equals(all)) {
            return "";
        }
        String named =
                units.stream().limit(MOST_NAMED).map(unit -> "'" + unit + "'").collect(Collectors.joining(", "));
        String more = units.size() > MOST_NAMED ? " and " + (units.size() - MOST_NAMED) + " more" : "";
        return (units.size() == 1 ? " in unit " : " in units ") + named + more;
    }
}
