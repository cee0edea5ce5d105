package dev.pathways.render;

import dev.pathways.decision.TransitionTable;
import dev.pathways.decision.Trigger;
import dev.pathways.model.StepPhase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws the transition table of a step as a Mermaid state diagram. */
public final class StepDiagram {
    private StepDiagram() {}

    /** The diagram as Mermaid text; the same table gives the same text. */
    public static String mermaid() {
        Map<String, List<String>> arrows = new LinkedHashMap<>();
        for (TransitionTable.Row row : TransitionTable.rows()) {
            arrows.computeIfAbsent(id(row.from()) + " --> " + id(row.to()), arrow -> new ArrayList<>())
                    .add(words(row.trigger()));
        }
        StringBuilder text = new StringBuilder("stateDiagram-v2\n");
        for (StepPhase phase : StepPhase.values()) {
            text.append("    state \"")
                    .append(phase.word())
                    .append("\" as ")
                    .append(id(phase))
                    .append('\n');
        }
        text.append("    [*] --> ").append(id(StepPhase.WAITING)).append('\n');
        arrows.forEach((arrow, triggers) -> text.append("    ")
                .append(arrow)
                .append(" : ")
                .append(String.join(", ", triggers))
                .append('\n'));
        for (StepPhase phase : List.of(StepPhase.COMPLETED, StepPhase.CLOSED)) {
            text.append("    ").append(id(phase)).append(" --> [*]\n");
        }
        return text.toString();
    }

    private static String words(Trigger trigger) {
        return trigger.words();
    }

    private static String id(StepPhase phase) {
        return "phase_" + phase.word().replace('-', '_');
    }
}
