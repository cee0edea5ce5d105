package dev.pathways.examples.replay;

import dev.pathways.definition.PathwayDefinition;
import dev.pathways.model.Facts;
import dev.pathways.yaml.LoadResult;
import dev.pathways.yaml.PathwayYaml;
import dev.pathways.yaml.PathwayYamlException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a log is measured against.
 *
 * @param trigger the activity that starts every pathway of a case, the first time it comes in the case
 * @param definitions the pathways
 * @param acts what the log's activities mean for the pathways, in the order in which they are done
 */
public record Study(String trigger, List<PathwayDefinition> definitions, List<Act> acts) {
    /** The host's event that ends a case; a pathway that is to be cancelled with its case stops when it comes. */
    public static final String CASE_ENDED = "case-ended";

    /**
     * Keeps its own copies of the lists.
     *
     * @throws IllegalArgumentException if an act is on a step that no pathway has
     */
    public Study {
        definitions = List.copyOf(definitions);
        acts = List.copyOf(acts);
        for (Act act : acts) {
            requireStep(definitions, act);
        }
    }

    private static void requireStep(List<PathwayDefinition> definitions, Act act) {
        if (act.isOnStep() && definitions.stream().noneMatch(definition -> definition.find(act.target()) != null)) {
            throw new IllegalArgumentException("Expected activity '" + act.activity()
                    + "' to act on a step of the pathways, but none has a step '" + act.target() + "'");
        }
    }

    /**
     * Antibiotics within an hour of sepsis triage, confirmed by the admission, and lactate within three; then two of three
     * tests once more.
     *
     * <p>The repeated test stands before the first one, so that one line of the log is never taken for both.
     */
    public static Study sepsis() {
        return new Study(
                "ER Sepsis Triage",
                List.of(shipped("sepsis")),
                List.of(
                        Act.complete("LacticAcid", "repeat-lactate"),
                        Act.complete("CRP", "repeat-crp"),
                        Act.complete("Leucocytes", "repeat-leucocytes"),
                        Act.complete("LacticAcid", "measure-lactate"),
                        Act.complete("IV Antibiotics", "give-antibiotics"),
                        Act.event("Admission NC", "admitted"),
                        Act.event("Admission IC", "admitted"),
                        Act.earlier("LacticAcid", "lactate-before-triage"),
                        Act.earlier("IV Antibiotics", "antibiotics-before-triage")));
    }

    private static PathwayDefinition shipped(String name) {
        String file = "/pathways/" + name + ".yaml";
        try (InputStream content = Study.class.getResourceAsStream(file)) {
            if (content == null) {
                throw new IllegalStateException("Expected " + file + " on the class path, but it is missing");
            }
            LoadResult result = PathwayYaml.read(name + ".yaml", content.readAllBytes());
            if (!result.isSound()) {
                throw new PathwayYamlException(result);
            }
            return result.definitions().get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The acts that an activity stands for. */
    List<Act> actsOf(String activity) {
        return acts.stream().filter(act -> act.activity().equals(activity)).toList();
    }

    /**
     * The facts with which a pathway starts: of those it declares, whether their activities came before.
     *
     * @param before the activities that count as having come before the trigger
     */
    Facts factsAtStart(PathwayDefinition definition, Set<String> before) {
        Map<String, String> facts = new TreeMap<>();
        for (Act act : acts) {
            if (act.kind() == Act.Kind.EARLIER && definition.facts().containsKey(act.target())) {
                boolean came = before.contains(act.activity()) || "yes".equals(facts.get(act.target()));
                facts.put(act.target(), came ? "yes" : "no");
            }
        }
        return Facts.of(facts);
    }

    /**
     * Refuses a pathway that could not be cancelled with its case.
     *
     * @throws IllegalArgumentException if there is one
     */
    void requireStops() {
        for (PathwayDefinition definition : definitions) {
            if (!definition.header().stopsWhen().contains(CASE_ENDED)) {
                throw new IllegalArgumentException("Expected " + definition.ref() + " to name '" + CASE_ENDED
                        + "' in 'stops-when', but it does not, so it cannot be cancelled at the end of a case");
            }
        }
    }
}
