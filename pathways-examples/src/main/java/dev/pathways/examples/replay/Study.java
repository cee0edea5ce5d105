package dev.pathways.examples.replay;

import dev.pathways.definition.PathwayDefinition;
import dev.pathways.yaml.LoadResult;
import dev.pathways.yaml.PathwayYaml;
import dev.pathways.yaml.PathwayYamlException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a log is measured against.
 *
 * @param trigger the activity that starts every pathway of a case, the first time it comes in the case
 * @param definitions the pathways
 * @param acts what the log's activities do to the pathways' steps
 */
public record Study(String trigger, List<PathwayDefinition> definitions, List<Act> acts) {
    /** The host's event that ends a case; a pathway that is to be cancelled with its case stops when it comes. */
    public static final String CASE_ENDED = "case-ended";

    /**
     * Keeps its own copies of the lists.
     *
     * @throws IllegalArgumentException if an act is about a step that no pathway has
     */
    public Study {
        definitions = List.copyOf(definitions);
        acts = List.copyOf(acts);
        for (Act act : acts) {
            if (definitions.stream().noneMatch(definition -> definition.find(act.step()) != null)) {
                throw new IllegalArgumentException("Expected activity '" + act.activity()
                        + "' to act on a step of the pathways, but none has a step '" + act.step() + "'");
            }
        }
    }

    /** Antibiotics within an hour of sepsis triage, and lactate within three. */
    public static Study sepsis() {
        return new Study(
                "ER Sepsis Triage",
                List.of(shipped("sepsis-antibiotics"), shipped("sepsis-lactate")),
                List.of(
                        Act.complete("IV Antibiotics", "give-antibiotics"),
                        Act.complete("LacticAcid", "measure-lactate")));
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
        List<Act> found = new ArrayList<>();
        for (Act act : acts) {
            if (act.activity().equals(activity)) {
                found.add(act);
            }
        }
        return found;
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
