package dev.pathways.definition;

import dev.pathways.model.DefinitionRef;
import dev.pathways.time.Deadline;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A whole pathway, as one version of one file says it.
 *
 * @param header its name, version, title, zone and events
 * @param facts the facts it uses and their kinds, in the author's order
 * @param complete its own complete clock, from its start
 * @param safetyNet who is always there
 * @param managedBy who may assign and cancel; the safety net's parties unless the file says otherwise
 * @param audience who is kept informed about every step and who may look
 * @param steps the steps, in order
 */
public record PathwayDefinition(
        Header header,
        Map<String, FactKind> facts,
        Deadline complete,
        SafetyNet safetyNet,
        List<PartyRef> managedBy,
        Audience audience,
        List<StepDefinition> steps) {
    /** Keeps its own copies. */
    public PathwayDefinition {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        managedBy = List.copyOf(managedBy);
        steps = List.copyOf(steps);
    }

    /** Its name and version. */
    public DefinitionRef ref() {
        return header.ref();
    }

    /** The time zone of its wall clock. */
    public ZoneId zone() {
        return header.zone();
    }

    /** The step of that name, or null. */
    public @Nullable StepDefinition find(String name) {
        for (StepDefinition step : steps) {
            if (step.name().equals(name)) {
                return step;
            }
        }
        return null;
    }

    /**
     * The step of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public StepDefinition step(String name) {
        StepDefinition step = find(name);
        if (step == null) {
            throw new IllegalArgumentException("Expected a step '" + name + "' in " + ref() + ", but it has none");
        }
        return step;
    }

    /** Whether the value of a fact stands where a name stands, as in {@code on-call <service>}. */
    public boolean namesParty(String fact) {
        return PartyUse.of(this).stream()
                .anyMatch(use -> use.party() instanceof PartyRef.FromFact fromFact
                        && fromFact.fact().equals(fact));
    }

    /** The step after a step of the list that leads there, or null where the list is done. */
    public @Nullable StepDefinition follow(StepDefinition from, Target target) {
        if (target instanceof Target.GoTo goTo) {
            return step(goTo.step());
        }
        int next = position(from.name()) + 1;
        return target instanceof Target.Done || next == steps.size() ? null : steps.get(next);
    }

    private int position(String step) {
        int position = 0;
        while (!steps.get(position).name().equals(step)) {
            position++;
        }
        return position;
    }
}
