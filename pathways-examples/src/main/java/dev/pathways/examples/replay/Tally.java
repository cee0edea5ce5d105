package dev.pathways.examples.replay;

import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.StepDefinition;
import dev.pathways.model.Event;
import dev.pathways.model.JournalEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what happened, from the journals alone. Not for use by several threads. */
final class Tally {
    private final Map<StepKey, StepTally> steps = new LinkedHashMap<>();
    private final OpenCount openInstances = new OpenCount();
    private final OpenCount openSteps = new OpenCount();

    /** Begins with every step at zero. */
    Tally(List<PathwayDefinition> definitions) {
        for (PathwayDefinition definition : definitions) {
            for (StepDefinition step : definition.steps()) {
                steps.put(new StepKey(definition.ref().name(), step.name()), new StepTally());
            }
        }
    }

    /** Counts the whole journal of one instance. */
    void add(List<JournalEntry> journal) {
        if (!(journal.get(0).event() instanceof Event.Started started)) {
            throw new IllegalStateException("Expected a journal to begin with Started, but it does not");
        }
        InstanceCount count = new InstanceCount(started.definition().name(), this);
        journal.forEach(count::entry);
        count.finish();
    }

    StepTally step(String pathway, String step) {
        StepTally tally = steps.get(new StepKey(pathway, step));
        if (tally == null) {
            throw new IllegalStateException("Expected step '" + step + "' in the definitions, but it is missing");
        }
        return tally;
    }

    OpenCount openInstances() {
        return openInstances;
    }

    OpenCount openSteps() {
        return openSteps;
    }

    List<ReplayReport.StepFigures> figures() {
        List<ReplayReport.StepFigures> figures = new ArrayList<>();
        steps.forEach((key, tally) -> figures.add(tally.figures(key)));
        return figures;
    }

    ReplayReport.Peak peak() {
        return new ReplayReport.Peak(openInstances.largest(), openSteps.largest());
    }
}
