package dev.pathways.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.model.Event;
import dev.pathways.model.StepPhase;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The table is asked about every event that moves a step: none may slip by without a trigger. */
class TriggerTest {
    private static Object any(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == int.class) {
            return 1;
        } else if (type == boolean.class) {
            return false;
        } else if (type == String.class) {
            return "call-back";
        } else if (type == Instant.class) {
            return Instant.EPOCH;
        } else if (type == List.class) {
            return List.of();
        }
        return type.isEnum() ? type.getEnumConstants()[0] : null;
    }

    private static Event event(Class<?> kind) {
        RecordComponent[] components = kind.getRecordComponents();
        try {
            var constructor = kind.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return (Event) constructor.newInstance(
                    Arrays.stream(components).map(TriggerTest::any).toArray());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(kind.getSimpleName(), e);
        }
    }

    @Test
    void every_event_about_a_step_has_one_except_those_that_only_take_note() {
        Set<String> without = new TreeSet<>();
        for (Class<?> kind : Event.OnStep.class.getPermittedSubclasses()) {
            if (Trigger.of(event(kind)) == null) {
                without.add(kind.getSimpleName());
            }
        }
        assertThat(without)
                .containsExactly(
                        "ClockEnded",
                        "ClockStarted",
                        "DeadlineMoved",
                        "GraceGiven",
                        "InformedAfterAll",
                        "InformingFailed",
                        "InformingGivenUp",
                        "LatenessWithdrawn",
                        "LoopOverridden",
                        "LoopSpent",
                        "LoopTaken");
        assertThat(Trigger.of(event(Event.SafetyNetCalled.class))).isEqualTo(Trigger.NET);
        assertThat(Trigger.of(event(Event.PathwayStopped.class))).isEqualTo(Trigger.STOP);
        assertThat(Trigger.of(event(Event.FactsRecorded.class))).isNull();
    }

    @Test
    void what_is_not_in_the_table_is_not_allowed() {
        assertThat(TransitionTable.allows(StepPhase.OPEN, Trigger.ACKNOWLEDGE, StepPhase.ACKNOWLEDGED))
                .isTrue();
        assertThat(TransitionTable.allows(StepPhase.COMPLETED, Trigger.ACKNOWLEDGE, StepPhase.ACKNOWLEDGED))
                .isFalse();
    }
}
