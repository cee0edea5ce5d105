package dev.pathways.decision;

import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import org.junit.jupiter.api.Test;

/** {@code completes-when} and {@code confirm: when}: an event of the host is the evidence. Clock rule 3. */
class CompletedByEventTest {
    @Test
    void an_event_completes_a_step_that_nobody_has_and_stands_down_those_asked() {
        PathwayDefinition definition =
                Nested.pathway(Nested.clerk("find-bed").completesWhen("facility-accepted"), Nested.nurse("leave"));
        Coverage.play(Nested.story(definition)
                .at("+0 minutes")
                .told("cleo asked find-bed")
                .at("+15 minutes")
                .told("n-okafor late find-bed rung 1 unacknowledged")
                .at("+20 minutes")
                .does("host event facility-accepted")
                .told("cleo stand-down find-bed", "n-okafor stand-down find-bed", "nina asked leave")
                .is("find-bed", "completed"));
    }

    @Test
    void whoever_has_the_step_did_it_and_hears_nothing_more() {
        PathwayDefinition definition = Nested.pathway(
                Nested.clerk("find-bed").completesWhen("facility-accepted"),
                Nested.nurse("call").owner("whoever did find-bed").orElse("role nurse"));
        Coverage.play(Nested.story(definition)
                .at("+0 minutes")
                .told("cleo asked find-bed")
                .at("+5 minutes")
                .does("cleo acknowledge find-bed")
                .at("+20 minutes")
                .does("host event facility-accepted")
                .told("cleo asked call"));
    }

    @Test
    void whoever_has_it_hears_nothing_more_also_where_it_was_late_and_only_the_others_are_stood_down() {
        PathwayDefinition definition = Nested.pathway(
                Nested.clerk("find-bed")
                        .completesWhen("facility-accepted")
                        .escalate(Rung.tell("0 minutes", "owner", "role charge-nurse")),
                Nested.nurse("leave"));
        Coverage.play(Nested.story(definition)
                .at("+0 minutes")
                .told("cleo asked find-bed")
                .at("+5 minutes")
                .does("cleo acknowledge find-bed")
                .at("+1 hour")
                .told("cleo late find-bed rung 1 uncompleted", "n-okafor late find-bed rung 1 uncompleted")
                .at("+62 minutes")
                .does("host event facility-accepted")
                .told("n-okafor stand-down find-bed", "nina asked leave"));
    }

    @Test
    void where_nobody_had_it_whoever_did_it_is_nobody_and_the_next_party_is_asked() {
        PathwayDefinition definition = Nested.pathway(
                Nested.clerk("find-bed").completesWhen("facility-accepted"),
                Nested.nurse("call").owner("whoever did find-bed").orElse("role nurse"));
        Coverage.play(Nested.story(definition)
                .at("+0 minutes")
                .told("cleo asked find-bed")
                .at("+5 minutes")
                .does("host event facility-accepted")
                .told("cleo stand-down find-bed", "nina asked call"));
    }

    @Test
    void a_person_may_complete_it_too_when_the_event_never_comes() {
        PathwayDefinition definition =
                Nested.pathway(Nested.clerk("find-bed").completesWhen("facility-accepted"), Nested.nurse("leave"));
        Coverage.play(Nested.story(definition)
                .at("+0 minutes")
                .told("cleo asked find-bed")
                .at("+5 minutes")
                .does("cleo complete find-bed")
                .told("nina asked leave")
                .at("+6 minutes")
                .does("host event facility-accepted")
                .is("leave", "open"));
    }

    @Test
    void the_event_names_the_outcome_and_needs_the_facts_that_it_records() {
        PathwayDefinition definition = Nested.pathway(
                Nested.clerk("find-bed")
                        .outcome("accepted", "leave", "bed")
                        .outcome("turned-down", "stay")
                        .completesWhen("facility-accepted", "accepted")
                        .completesWhen("facility-turned-down", "turned-down"),
                Nested.nurse("leave").then("done"),
                Nested.nurse("stay"));
        Coverage.play(Nested.story(definition)
                .at("+0 minutes")
                .told("cleo asked find-bed")
                .at("+5 minutes")
                .refused("host event facility-accepted", "FACT_REQUIRED")
                .is("find-bed", "open")
                .at("+6 minutes")
                .does("host event facility-turned-down")
                .told("cleo stand-down find-bed", "nina asked stay")
                .is("find-bed", "completed turned-down"));
    }

    @Test
    void an_event_cannot_take_an_outcome_that_is_spent() {
        PathwayDefinition definition = Nested.pathway(Nested.clerk("find-bed")
                .outcomeAtMost("again", "find-bed", 1)
                .outcome("accepted", "done")
                .completesWhen("turned-down", "again"));
        Coverage.play(Nested.story(definition)
                .at("+0 minutes")
                .told("cleo asked find-bed")
                .at("+1 minutes")
                .does("host event turned-down")
                .told("cleo asked find-bed")
                .at("+2 minutes")
                .refused("host event turned-down", "LOOP_SPENT")
                .told("s-moreno net find-bed")
                .at("+3 minutes")
                .refused("host event turned-down", "LOOP_SPENT")
                .told());
    }

    private static PathwayDefinition confirmedByEvent() {
        return Nested.pathway(Nested.clerk("send").confirmWhen("received", "within 30 minutes"), Nested.nurse("leave"));
    }

    @Test
    void an_event_confirms_the_work() {
        Coverage.play(Nested.story(confirmedByEvent())
                .at("+0 minutes")
                .told("cleo asked send")
                .at("+4 minutes")
                .does("host event received")
                .is("send", "open")
                .at("+5 minutes")
                .does("cleo complete send")
                .told()
                .is("send", "awaiting-confirmation", "confirm-due +35 minutes")
                .refused("cleo confirm send", "NOT_PERMITTED")
                .at("+6 minutes")
                .does("host event received")
                .told("nina asked leave")
                .is("send", "completed"));
    }

    @Test
    void a_confirmation_that_does_not_come_climbs_and_whoever_is_told_may_confirm() {
        Coverage.play(Nested.story(confirmedByEvent())
                .at("+0 minutes")
                .told("cleo asked send")
                .at("+5 minutes")
                .does("cleo complete send")
                .at("+35 minutes")
                .told("n-okafor late send rung 1 unconfirmed")
                .at("+40 minutes")
                .does("n-okafor confirm send")
                .told("nina asked leave"));
    }

    @Test
    void an_event_completes_and_a_person_confirms() {
        PathwayDefinition definition = Nested.pathway(
                Nested.clerk("find-bed").completesWhen("facility-accepted").confirm("role nurse", "within 10 minutes"),
                Nested.nurse("leave"));
        Coverage.play(Nested.story(definition)
                .at("+0 minutes")
                .told("cleo asked find-bed")
                .at("+1 minutes")
                .does("host event facility-accepted")
                .told("cleo stand-down find-bed", "nina confirm find-bed")
                .at("+2 minutes")
                .does("nina return find-bed \"wrong bed\"")
                .told("cleo returned find-bed")
                .is("find-bed", "open")
                .at("+3 minutes")
                .does("cleo acknowledge find-bed")
                .at("+4 minutes")
                .does("host event facility-accepted")
                .told("nina confirm find-bed")
                .at("+5 minutes")
                .does("nina confirm find-bed")
                .told("nina asked leave"));
    }
}
