package dev.pathways.yaml.rehearsal;

import dev.pathways.testing.Scene;
import dev.pathways.yaml.internal.report.Json;
import dev.pathways.yaml.internal.report.JsonReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Results of rehearsals as JSON. Its form is described at {@link RehearsalResult#toJson(List)}. */
final class RehearsalJson {
    private static final int FORM = 1;

    private RehearsalJson() {}

    /** The whole report. */
    static String of(List<RehearsalResult> results) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("form", FORM);
        report.put("holds", results.stream().allMatch(RehearsalResult::holds));
        report.put("rehearsals", results.stream().map(RehearsalJson::result).toList());
        return Json.write(report);
    }

    private static Map<String, Object> result(RehearsalResult result) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("file", result.file());
        told.put("title", result.title());
        told.put("holds", result.holds());
        told.put("readable", result.isReadable());
        told.put("problems", result.problems().stream().map(JsonReport::problem).toList());
        told.put("notes", result.notes());
        told.put(
                "differences",
                result.differences().stream().map(RehearsalJson::difference).toList());
        told.put("story", result.scenes().stream().map(RehearsalJson::scene).toList());
        return told;
    }

    private static Map<String, Object> difference(RehearsalDifference difference) {
        Map<String, Object> told = new LinkedHashMap<>();
        JsonReport.place(difference.at(), told);
        told.put("moment", difference.moment());
        told.put("way", difference.way());
        told.put("expected", difference.expected());
        told.put("actual", difference.actual());
        told.put("text", difference.text());
        return told;
    }

    private static Map<String, Object> scene(Scene scene) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("moment", scene.label());
        told.put("at", scene.at());
        told.put("listed", scene.moment() >= 0);
        told.put(
                "happened",
                scene.happened().stream().map(RehearsalJson::happening).toList());
        return told;
    }

    private static Map<String, Object> happening(Scene.Happening happening) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("kind", happening.kind().name().toLowerCase(Locale.ROOT));
        told.put("person", happening.person());
        told.put("words", happening.words());
        told.put("answer", happening.answer());
        return told;
    }
}
