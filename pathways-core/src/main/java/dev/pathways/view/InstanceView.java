package dev.pathways.view;

import dev.pathways.decision.InstanceState;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.model.InstanceId;
import dev.pathways.model.PathwayPhase;
import java.time.Instant;
import java.util.List;

/**
 * One instance as people see it.
 *
 * @param id the instance
 * @param title the pathway's title
 * @param phase how far it is
 * @param startedAt when it started
 * @param due when its own complete clock runs out
 * @param steps its steps, in the order of the definition
 * @param upcoming what happens next if nobody acts, earliest first
 */
public record InstanceView(
        InstanceId id,
        String title,
        PathwayPhase phase,
        Instant startedAt,
        Instant due,
        List<StepView> steps,
        List<Upcoming> upcoming) {
    /** Keeps its own copies of the lists. */
    public InstanceView {
        steps = List.copyOf(steps);
        upcoming = List.copyOf(upcoming);
    }

    /** An instance as its state and its definition show it. */
    public static InstanceView of(PathwayDefinition definition, InstanceState state) {
        return new InstanceView(
                state.id(),
                definition.header().title(),
                state.course().phase(),
                state.course().startedAt(),
                state.course().due(),
                definition.steps().stream()
                        .map(step -> StepView.of(step, state))
                        .toList(),
                Upcoming.of(definition, state));
    }

    /**
     * The step of that name.
     *
     * @throws IllegalArgumentException if the pathway has none
     */
    public StepView step(String name) {
        return steps.stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Expected a step '" + name + "', but there is none"));
    }
}
