package dev.pathways.check;

import static dev.pathways.definition.Rung.handTo;
import static dev.pathways.definition.Rung.tell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.definition.FactKind;
import dev.pathways.definition.PathwayBuilder;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.StepBuilder;
import dev.pathways.time.Deadline;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The table that a committee signs, word for word. */
class GuaranteeTableTest {
    private static PathwayDefinition definition() {
        return PathwayBuilder.pathway("going", "Going home", 3, "America/Chicago")
                .fact("urgency", FactKind.listed("high", "low"))
                .fact("planned", FactKind.of(FactKind.Type.TIME))
                .calendar("office", "Mon-Fri 08:00-17:00")
                .pause("lab-down", "20 minutes", "role attending")
                .complete("within 30 days")
                .safetyNet("30 minutes", "role house-supervisor")
                .step(StepBuilder.step("answer", "Answer the consult")
                        .owner("role nurse")
                        .acknowledge(Deadline.byValueOf("urgency", "high", "within 5 minutes", "low", "within 1 hour"))
                        .complete(Deadline.byValueOf("urgency", "high", "within 20 minutes", "low", "within 4 hours"))
                        .stillOnIt("30 minutes", "10 minutes")
                        .mayPause("lab-down")
                        .escalate(tell("0 minutes", "owner"), handTo("15 minutes", "role charge-nurse")))
                .step(StepBuilder.step("teach", "Teach the patient and whoever takes care of them")
                        .owner("role nurse")
                        .complete("2 hours before planned, at most 1 day")
                        .confirm("role charge-nurse", "within 30 minutes")
                        .escalate(tell("0 minutes", "role attending"), tell("90 seconds", "role chief")))
                .step(StepBuilder.step("papers", "Send the papers")
                        .owner("role clerk")
                        .complete("within 4 business hours")
                        .calendar("office")
                        .escalate(tell("0 minutes", "role charge-nurse")))
                .step(StepBuilder.step("collect", "Collect the medicines")
                        .owner("role clerk")
                        .complete("within 20 days of start")
                        .escalate(tell("0 minutes", "role charge-nurse")))
                .step(StepBuilder.step("leave", "Leave")
                        .owner("role nurse")
                        .complete("within 2 hours of collect, at most 3 hours")
                        .escalate(tell("0 minutes", "role charge-nurse")))
                .build();
    }

    @Test
    void the_table_says_everything_in_sentences_that_fit_a_terminal() throws IOException {
        try (InputStream expected = GuaranteeTableTest.class.getResourceAsStream("/check/going-home.txt")) {
            assertThat(Guarantees.of(definition()).text())
                    .isEqualTo(new String(expected.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
