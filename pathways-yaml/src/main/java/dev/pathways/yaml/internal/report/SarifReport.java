package dev.pathways.yaml.internal.report;

import dev.pathways.check.ProblemCode;
import dev.pathways.yaml.FileProblem;
import dev.pathways.yaml.Fix;
import dev.pathways.yaml.Position;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Problems in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS), which code hosts understand. */
public final class SarifReport {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private SarifReport() {}

    /** The whole log: one run with all rules, and a result for each problem. */
    public static String of(List<FileProblem> problems) {
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver()));
        run.put("columnKind", "unicodeCodePoints");
        run.put("results", problems.stream().map(SarifReport::result).toList());
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", SCHEMA);
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        return Json.write(log);
    }

    private static Map<String, Object> driver() {
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "pathways");
        driver.put("fullName", "Pathways definition checker");
        List<Object> rules = new ArrayList<>();
        for (ProblemCode code : ProblemCode.values()) {
            Map<String, Object> rule = new LinkedHashMap<>();
            rule.put("id", code.name());
            rule.put("shortDescription", text(Meanings.of(code)));
            rule.put("defaultConfiguration", Map.of("level", code.isError() ? "error" : "warning"));
            rules.add(rule);
        }
        driver.put("rules", rules);
        return driver;
    }

    private static Map<String, Object> result(FileProblem problem) {
        Position at = problem.at();
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("artifactLocation", artifact(at));
        place.put(
                "region",
                region(
                        at.line(),
                        at.column(),
                        at.line(),
                        at.column() + at.excerpt().width()));
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", problem.code().name());
        result.put("level", JsonReport.severity(problem));
        List<String> lines = new ArrayList<>(List.of(problem.message()));
        lines.addAll(problem.hints());
        result.put("message", text(String.join("\n", lines)));
        result.put("locations", List.of(Map.of("physicalLocation", place)));
        Fix fix = problem.fix();
        if (fix != null) {
            result.put("fixes", List.of(fix(problem, fix)));
        }
        return result;
    }

    private static Map<String, Object> fix(FileProblem problem, Fix fix) {
        Map<String, Object> replacement = new LinkedHashMap<>();
        replacement.put("deletedRegion", region(fix.line(), fix.column(), fix.endLine(), fix.endColumn()));
        replacement.put("insertedContent", text(fix.replacement()));
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("artifactLocation", artifact(problem.at()));
        change.put("replacements", List.of(replacement));
        int hints = problem.hints().size();
        String description = hints == 0 ? problem.message() : problem.hints().get(hints - 1);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("description", text(description));
        told.put("artifactChanges", List.of(change));
        return told;
    }

    private static Map<String, Object> region(int line, int column, int endLine, int endColumn) {
        Map<String, Object> region = new LinkedHashMap<>();
        region.put("startLine", line);
        region.put("startColumn", column);
        region.put("endLine", endLine);
        region.put("endColumn", endColumn);
        return region;
    }

    private static Map<String, Object> text(String text) {
        return Map.of("text", text);
    }

    private static Map<String, Object> artifact(Position at) {
        return Map.of("uri", uri(at.file()));
    }

    /** A file's name as a reference: relative where the name is, with forward slashes, what URIs do not allow escaped. */
    static String uri(String file) {
        String path = file.replace('\\', '/');
        boolean absolute = path.startsWith("/") || path.matches("[A-Za-z]:/.*");
        try {
            if (absolute) {
                return new URI("file", "", path.startsWith("/") ? path : "/" + path, null).toASCIIString();
            }
            int colon = path.indexOf(':');
            int slash = path.indexOf('/');
            boolean looksLikeAScheme = colon >= 0 && (slash < 0 || colon < slash);
            return new URI(null, null, looksLikeAScheme ? "./" + path : path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("Expected the name of a file, but it cannot be written as a URI", e);
        }
    }
}
