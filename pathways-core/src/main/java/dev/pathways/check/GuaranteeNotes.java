package dev.pathways.check;

import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.StepDefinition;
import dev.pathways.time.Anchor;
import dev.pathways.time.When;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What to know about the clocks of a step beside their lengths. */
final class GuaranteeNotes {
    private GuaranteeNotes() {}

    static List<String> of(PathwayDefinition definition, StepDefinition step) {
        Set<String> notes = new LinkedHashSet<>();
        for (When when : step.timing().complete().all()) {
            Anchor anchor = when.anchor();
            if (anchor instanceof Anchor.Start) {
                notes.add("'" + when + "' counts from the start of the pathway, even before the step opens.");
            } else if (anchor instanceof Anchor.Named named) {
                notes.add(
                        definition.find(named.name()) != null
                                ? "'" + when + "' counts from when '" + named.name()
                                        + "' is done, even before this step opens."
                                : "'" + when + "' runs even before the step opens; the times above are for '"
                                        + named.name() + "' missing or late, and come sooner when it is earlier.");
            }
        }
        return List.copyOf(notes);
    }
}
