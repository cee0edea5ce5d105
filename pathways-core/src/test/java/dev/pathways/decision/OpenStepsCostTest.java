package dev.pathways.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.pathways.definition.PathwayBuilder;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepBuilder;
import dev.pathways.definition.TogetherBuilder;
import dev.pathways.model.Actor;
import dev.pathways.model.Command;
import dev.pathways.model.Facts;
import dev.pathways.model.InstanceId;
import dev.pathways.model.Party;
import dev.pathways.model.PartyAnswer;
import dev.pathways.model.StepRef;
import dev.pathways.model.Subject;
import dev.pathways.model.Unit;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

/**
 * How the cost of a decision grows with the steps that are open side by side. It is counted as the bytes that the thread
 * allocates, which says the same on a busy machine as on a quiet one. The bounds are some way above what was counted, and
 * below what a second look at every step for each of them would cost.
 */
class OpenStepsCostTest {
    private static final int FEW = 10;
    private static final int MANY = 100;
    private static final int ROUNDS = 300;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final Instant START = Instant.parse("2026-11-23T14:00:00Z");
    private static final InstanceId ID = InstanceId.of("0193596e-2d00-7000-8000-000000000002");
    private static final Actor NURSE = Actor.person("u-100");
    private static final Command.Acknowledge ACKNOWLEDGE = new Command.Acknowledge(StepRef.of(ID, "first-1"), NURSE);
    private static final Command.Complete COMPLETE = new Command.Complete(StepRef.of(ID, "first-1"), NURSE);

    private final Answers answers = Answers.of(Map.of(
            Party.role("nurse"), PartyAnswer.of("u-100"),
            Party.user("u-100"), PartyAnswer.of("u-100"),
            Party.role("charge-nurse"), PartyAnswer.of("u-300"),
            Party.role("house-supervisor"), PartyAnswer.of("u-600")));
    private final Ward few = new Ward(FEW);
    private final Ward many = new Ward(MANY);

    /** A pathway of which so many steps are open, each followed by another. */
    private final class Ward {
        private final PathwayDefinition definition;
        private final InstanceState asked;

        private Ward(int open) {
            TogetherBuilder together = TogetherBuilder.together("all", null);
            for (int i = 1; i <= open; i++) {
                together.branch("b" + i, step("first-" + i), step("second-" + i));
            }
            this.definition = PathwayBuilder.pathway("branches", "Branches", 1, "America/Chicago")
                    .complete("within 1 day")
                    .safetyNet("30 minutes", "role house-supervisor")
                    .together(together)
                    .build();
            this.asked = state(Decider.start(
                    definition,
                    ID,
                    new Command.Start(
                            "branches", Subject.of("Encounter/1"), Unit.of("7"), Facts.none(), Actor.host("cpoe")),
                    START,
                    answers));
        }

        private static StepBuilder step(String name) {
            return StepBuilder.step(name, name)
                    .owner("role nurse")
                    .acknowledge("within 15 minutes")
                    .complete("within 1 hour")
                    .escalate(Rung.tell("0 minutes", "role charge-nurse"));
        }

        private InstanceState tick(Duration after) {
            return state(Decider.tick(definition, asked, START.plus(after), answers));
        }

        private InstanceState act(Command.OnInstance command) {
            return state(Decider.decide(definition, asked, command, START.plusSeconds(60), answers));
        }
    }

    private static InstanceState state(Decision decision) {
        if (decision instanceof Decision.Decided decided && decided.state() != null) {
            return decided.state();
        }
        throw new IllegalStateException("Expected every answer to be given, but got " + decision);
    }

    /** How many times as many bytes one decision allocates where many steps are open as where few are. */
    private double growth(ToLongFunction<Ward> decision) {
        long ofFew = Long.MAX_VALUE;
        long ofMany = Long.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            ofFew = Math.min(ofFew, bytes(decision, few));
            ofMany = Math.min(ofMany, bytes(decision, many));
        }
        return (double) ofMany / ofFew;
    }

    private static long bytes(ToLongFunction<Ward> decision, Ward ward) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        long version = decision.applyAsLong(ward);
        long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(version).isPositive();
        return bytes;
    }

    @Test
    void an_act_on_one_step_costs_less_than_in_proportion_to_the_steps_that_are_open() {
        assertThat(growth(ward -> ward.act(ACKNOWLEDGE).version())).isLessThan(5);
        assertThat(growth(ward -> ward.act(COMPLETE).version())).isLessThan(5);
    }

    @Test
    void a_tick_in_which_nothing_is_due_costs_no_more_than_in_proportion() {
        assertThat(growth(ward -> ward.tick(Duration.ofMinutes(1)).version())).isLessThan(MANY / FEW);
    }

    @Test
    void a_rung_costs_little_more_where_many_steps_are_late_at_once_than_where_few_are() {
        assertThat(growth(ward -> ward.tick(Duration.ofMinutes(15)).version())).isLessThan(1.4 * MANY / FEW);
    }
}
