package dev.pathways.yaml.internal.report;

import dev.pathways.yaml.FileProblem;
import dev.pathways.yaml.Fix;
import dev.pathways.yaml.Position;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Problems as JSON. Its form is described at {@link dev.pathways.yaml.LoadResult#toJson()}. */
public final class JsonReport {
    private static final int FORM = 1;

    private JsonReport() {}

    /** The whole report. */
    public static String of(List<FileProblem> problems) {
        long errors = problems.stream().filter(FileProblem::isError).count();
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("form", FORM);
        report.put("errors", errors);
        report.put("warnings", problems.size() - errors);
        report.put("problems", problems.stream().map(JsonReport::problem).toList());
        return Json.write(report);
    }

    /** One problem, as it stands in every report. */
    public static Map<String, Object> problem(FileProblem problem) {
        Position at = problem.at();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("code", problem.code().name());
        told.put("severity", severity(problem));
        place(at, told);
        told.put("message", problem.message());
        told.put("hints", problem.hints());
        told.put("text", problem.text());
        Fix fix = problem.fix();
        if (fix != null) {
            told.put("fix", fix(fix));
        }
        return told;
    }

    /** Adds where something stands. */
    public static void place(Position at, Map<String, Object> told) {
        told.put("file", at.file());
        told.put("line", at.line());
        told.put("column", at.column());
        told.put("endColumn", at.column() + at.excerpt().width());
    }

    private static Map<String, Object> fix(Fix fix) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("line", fix.line());
        told.put("column", fix.column());
        told.put("endLine", fix.endLine());
        told.put("endColumn", fix.endColumn());
        told.put("replacement", fix.replacement());
        return told;
    }

    static String severity(FileProblem problem) {
        return problem.isError() ? "error" : "warning";
    }
}
