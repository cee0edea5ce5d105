package dev.pathways.view;

import dev.pathways.decision.InstanceState;
import dev.pathways.decision.Planned;
import dev.pathways.decision.Schedule;
import dev.pathways.decision.StepClock;
import dev.pathways.decision.StepState;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.model.ClockKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens by itself if nobody acts.
 *
 * @param at when
 * @param step the step it is about, or null for the pathway as a whole
 * @param what what happens, in words that end a sentence beginning with "if nobody acts"
 */
public record Upcoming(Instant at, @Nullable String step, String what) {
    /** What happens next to an instance, earliest first. What follows from these is not listed. */
    public static List<Upcoming> of(PathwayDefinition definition, InstanceState state) {
        List<Upcoming> all = new ArrayList<>();
        for (Planned planned : Schedule.all(state)) {
            all.add(new Upcoming(planned.at(), planned.step(), words(definition, state, planned)));
        }
        return all;
    }

    private static String words(PathwayDefinition definition, InstanceState state, Planned planned) {
        return switch (planned.what()) {
            case RUN_OUT ->
                planned.clock() == null
                        ? "the pathway is late"
                        : "it is late: " + planned.clock().lateWord();
            case RUNG -> rung(definition, state, planned);
            case NET ->
                "the safety net is called: " + join(definition.safetyNet().tell());
            case DUTY ->
                "the duty list is read again: "
                        + (planned.list() == null ? "" : planned.list().party());
        };
    }

    private static String rung(PathwayDefinition definition, InstanceState state, Planned planned) {
        ClockKind clock = planned.clock();
        StepState step = planned.step() == null ? null : state.find(planned.step());
        StepClock running = step == null || clock == null ? null : step.clocks().of(clock);
        if (step == null || clock == null || running == null) {
            return "a rung fires";
        }
        int number = running.rung() + 1;
        Rung rung = definition.step(step.step()).ladders().of(clock).rung(number);
        List<String> parts = new ArrayList<>();
        if (!rung.tell().isEmpty()) {
            parts.add("asks " + join(rung.tell()));
        }
        if (rung.handTo() != null) {
            parts.add("hands it to " + rung.handTo());
        }
        if (!rung.inform().isEmpty()) {
            parts.add("informs " + join(rung.inform()));
        }
        return "rung " + number + " " + String.join(" and ", parts) + " (" + clock.lateWord() + ")";
    }

    private static String join(List<?> parties) {
        return String.join(", ", parties.stream().map(Object::toString).toList());
    }
}
