package dev.pathways.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.definition.ChooseBuilder;
import dev.pathways.definition.Condition;
import dev.pathways.definition.FactKind;
import dev.pathways.definition.PathwayBuilder;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepBuilder;
import dev.pathways.model.Event;
import dev.pathways.model.NoticeKind;
import dev.pathways.testing.Played;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clock rules 1 and 12: what is read when a step opens, and is not read again. */
class FactsReadAtOpeningTest {
    @Test
    void an_owner_named_by_a_fact_is_read_when_the_step_opens() {
        PathwayDefinition definition = PathwayBuilder.pathway("consult", "Consult", 1, "America/Chicago")
                .fact("service", FactKind.of(FactKind.Type.TEXT))
                .complete("within 6 hours")
                .safetyNet("30 minutes", "role house-supervisor")
                .step(StepBuilder.step("answer", "Answer")
                        .owner("on-call <service>")
                        .acknowledge("within 30 minutes")
                        .complete("within 1 hour")
                        .escalate(Rung.tell("0 minutes", "role charge-nurse")))
                .step(StepBuilder.step("visit", "Visit")
                        .owner("on-call <service>")
                        .acknowledge("within 30 minutes")
                        .complete("within 1 hour")
                        .escalate(Rung.tell("0 minutes", "role charge-nurse")))
                .build();
        Coverage.play(Nested.story(definition)
                .facts("service", "cardiology")
                .duty("on-call cardiology", "dr-ito")
                .duty("on-call neurology", "dr-wu")
                .at("+0 minutes")
                .told("dr-ito asked answer")
                .at("+5 minutes")
                .does("host record service=neurology")
                .is("answer", "owner on-call cardiology")
                .at("+6 minutes")
                .refused("dr-wu acknowledge answer", "NOT_PERMITTED")
                .does("dr-ito complete answer")
                .told("dr-wu asked visit"));
    }

    @Test
    void a_condition_is_not_read_again_once_the_step_is_open() {
        Coverage.play(Nested.story(Nested.pathway(
                        Nested.clerk("book").onlyIf(Condition.of("wanted", "yes")), Nested.nurse("leave")))
                .facts("wanted", "yes")
                .at("+0 minutes")
                .told("cleo asked book")
                .at("+5 minutes")
                .does("host record wanted=no")
                .is("book", "open")
                .at("+6 minutes")
                .does("cleo complete book")
                .told("nina asked leave"));
    }

    private static PathwayDefinition choosing() {
        return Nested.pathway(
                Nested.nurse("ask").complete("within 3 hours").acknowledge("within 2 hours"),
                ChooseBuilder.choose("where-to", "Where to?")
                        .when(
                                Condition.of("going", "rehab"),
                                Nested.clerk("find-bed").complete("within 90 minutes of start"))
                        .otherwise(Nested.pharmacist("comfort")),
                Nested.nurse("leave"));
    }

    @Test
    void a_choice_is_read_when_its_turn_comes_and_not_again() {
        Coverage.play(Nested.story(choosing())
                .facts("going", "rehab")
                .at("+0 minutes")
                .told("nina asked ask")
                .at("+5 minutes")
                .does("nina complete ask")
                .told("cleo asked find-bed")
                .at("+10 minutes")
                .does("host record going=home")
                .is("find-bed", "open")
                .is("comfort", "waiting")
                .at("+11 minutes")
                .does("cleo complete find-bed")
                .told("nina asked leave"));
    }

    @Test
    void a_late_step_of_a_case_that_is_not_decided_yet_is_blocked_by_what_comes_before_the_choice() {
        Played played = Coverage.play(Nested.story(choosing())
                .facts("going", "rehab")
                .at("+0 minutes")
                .told("nina asked ask")
                .at("+90 minutes")
                .told("n-okafor late find-bed rung 1 uncompleted")
                .is("find-bed", "waiting"));
        assertThat(played.journal().stream()
                        .map(entry -> entry.event())
                        .filter(Event.Told.class::isInstance)
                        .flatMap(event -> ((Event.Told) event).notices().stream())
                        .filter(notice -> notice.kind() == NoticeKind.LATE))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.reason().blockedBy()).isEqualTo(List.of("ask"));
                    assertThat(notice.reason().asked()).isFalse();
                });
    }
}
