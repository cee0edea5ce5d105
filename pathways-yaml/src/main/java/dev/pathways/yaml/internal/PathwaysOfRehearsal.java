package dev.pathways.yaml.internal;

import dev.pathways.check.NotYetRun;
import dev.pathways.check.Problem;
import dev.pathways.check.ProblemCode;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.time.BusinessCalendar;
import dev.pathways.yaml.FileProblem;
import dev.pathways.yaml.LoadResult;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;

/** Loads the pathways that a rehearsal names. */
final class PathwaysOfRehearsal {
    private static final int MOST = 20;
    private static final int SHOWN = 3;

    private final Draft draft;
    private final Function<String, LoadResult> loader;
    private final List<PathwayDefinition> definitions = new ArrayList<>();
    private final List<FileProblem> errors = new ArrayList<>();

    /**
     * Makes a reader.
     *
     * @param loader loads the file at a path that is relative to the rehearsal
     */
    PathwaysOfRehearsal(Draft draft, Function<String, LoadResult> loader) {
        this.draft = draft;
        this.loader = loader;
    }

    /** Loads them; a pathway that must not load may have errors. */
    void read(Section top, Values values, boolean mayBeWrong) {
        Node node = top.require("pathway", "write the path of a pathway file, relative to this file");
        if (node != null) {
            values.oneOrMore(node, "pathway", MOST, (item, path) -> {
                Node.Scalar scalar = values.scalar(item, path, "the path of a pathway file");
                if (scalar != null) {
                    load(scalar, path, mayBeWrong);
                }
                return scalar;
            });
        }
    }

    /** The pathways that are sound. */
    List<PathwayDefinition> definitions() {
        return definitions;
    }

    /** What is wrong with the others. */
    List<FileProblem> errors() {
        return errors;
    }

    private void load(Node.Scalar scalar, String path, boolean mayBeWrong) {
        String shown = "'" + SourceText.shown(scalar.text()) + "'";
        try {
            LoadResult result = loader.apply(scalar.text());
            definitions.addAll(result.definitions());
            errors.addAll(result.errors());
            if (!result.isSound() && !mayBeWrong) {
                unplayable(
                        path,
                        scalar.at(),
                        shown + " has errors",
                        result.errors().stream()
                                .map(error -> error.at() + "  " + error.code() + "  " + error.message())
                                .toList());
            }
        } catch (UncheckedIOException e) {
            unplayable(path, scalar.at(), shown + " cannot be read", List.of("the path is relative to this file"));
        }
    }

    private void unplayable(String path, Token at, String message, List<String> hints) {
        draft.broken(
                ProblemCode.PW090,
                path,
                at,
                message,
                hints.stream().limit(SHOWN).toArray(String[]::new));
    }

    /** The dates of the holidays that the calendars name, which must be said where they name any. */
    Map<String, Set<LocalDate>> holidays(Section top, SortedSet<LocalDate> closed) {
        Map<String, Set<LocalDate>> holidays = new TreeMap<>();
        for (PathwayDefinition definition : definitions) {
            for (BusinessCalendar calendar : definition.clockwork().calendars().values()) {
                calendar.holidays().forEach(name -> holidays.put(name, closed));
            }
        }
        if (!holidays.isEmpty() && !top.has("closed")) {
            draft.broken(
                    ProblemCode.PW013,
                    "closed",
                    top.at(),
                    "the dates of '" + String.join("', '", holidays.keySet()) + "' are not said",
                    "write 'closed: []' where none of them comes into the story");
        }
        return holidays;
    }

    /** Reports what the engine of this version cannot run. */
    void check(Section top, Map<String, Set<LocalDate>> holidays) {
        for (PathwayDefinition definition : definitions) {
            List<String> lacking = NotYetRun.check(definition.withHolidays(holidays)).stream()
                    .map(Problem::message)
                    .toList();
            if (!lacking.isEmpty()) {
                Node node = top.get("pathway");
                String message = "the engine of this version cannot run '"
                        + definition.ref().name() + "' yet";
                unplayable("pathway", node == null ? top.at() : node.at(), message, lacking);
            }
        }
    }
}
