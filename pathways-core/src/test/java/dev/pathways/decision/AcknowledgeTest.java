package dev.pathways.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.definition.Rung;
import dev.pathways.model.Event;
import dev.pathways.model.JournalEntry;
import dev.pathways.model.Notice;
import dev.pathways.testing.Played;
import dev.pathways.testing.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clock rule 2. */
class AcknowledgeTest {
    @Test
    void the_first_who_acknowledges_has_it_and_the_others_hear_so() {
        Coverage.play(Results.opened()
                .at("+5 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back")
                .is("call-back", "acknowledged by dr-ito", "due +1 hour")
                .at("+20 minutes"));
    }

    @Test
    void a_second_acknowledgment_is_refused_and_names_the_winner() {
        Coverage.play(Results.opened()
                .at("+5 minutes")
                .does("dr-ito acknowledge call-back")
                .refused("dr-lee acknowledge call-back", "ALREADY_ACKNOWLEDGED")
                .refused("dr-ito acknowledge call-back", "ALREADY_ACKNOWLEDGED")
                .told("dr-lee taken call-back"));
    }

    @Test
    void somebody_who_was_not_asked_cannot_acknowledge() {
        Coverage.play(Results.opened().at("+5 minutes").refused("n-okafor acknowledge call-back", "NOT_PERMITTED"));
    }

    @Test
    void whoever_a_rung_told_may_acknowledge() {
        Coverage.play(Results.opened()
                .at("+15 minutes")
                .told("n-okafor late call-back rung 1 unacknowledged")
                .at("+16 minutes")
                .does("n-okafor acknowledge call-back")
                .told("dr-ito taken call-back", "dr-lee taken call-back"));
    }

    @Test
    void whoever_a_rung_only_informed_may_not_acknowledge() {
        Coverage.play(Results.opened(Definitions.result(
                        Rung.tell("0 minutes", "role charge-nurse").andInform("role attending")))
                .at("+15 minutes")
                .told("n-okafor late call-back", "dr-chen late call-back")
                .at("+16 minutes")
                .refused("dr-chen acknowledge call-back", "NOT_PERMITTED"));
    }

    @Test
    void a_notice_says_whether_its_recipient_is_asked_to_act() {
        Played played = Coverage.play(Results.opened(Definitions.result(
                        Rung.tell("0 minutes", "role charge-nurse").andInform("role attending")))
                .at("+15 minutes")
                .told("n-okafor late call-back", "dr-chen late call-back")
                .at("+16 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back", "n-okafor taken call-back"));
        List<String> asked = played.journal().stream()
                .map(JournalEntry::event)
                .filter(Event.Told.class::isInstance)
                .flatMap(event -> ((Event.Told) event).notices().stream())
                .filter(notice -> notice.reason().asked())
                .map(Notice::to)
                .toList();
        assertThat(asked).containsExactly("dr-ito", "dr-lee", "n-okafor");
    }

    @Test
    void somebody_who_has_left_the_list_can_no_longer_acknowledge() {
        Coverage.play(Scenario.of(Definitions.result())
                .shift("role ordering-clinician", "dr-ito", "+0 minutes", "+10 minutes")
                .shift("role ordering-clinician", "dr-kim", "+10 minutes", "+8 hours")
                .at("+0 minutes")
                .told("dr-ito asked call-back")
                .at("+10 minutes")
                .told("dr-kim asked call-back")
                .at("+11 minutes")
                .refused("dr-ito acknowledge call-back", "NOT_PERMITTED")
                .does("dr-kim acknowledge call-back")
                .told("dr-ito taken call-back"));
    }

    @Test
    void an_acknowledgment_stops_its_own_ladder_and_nothing_else() {
        Coverage.play(Results.opened()
                .at("+15 minutes")
                .told("n-okafor late call-back rung 1")
                .at("+20 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back", "n-okafor taken call-back")
                .at("+60 minutes")
                .told("n-okafor late call-back rung 1 uncompleted")
                .is("call-back", "late unacknowledged", "late uncompleted")
                .at("+70 minutes")
                .told("dr-chen late call-back rung 2 uncompleted")
                .at("+100 minutes")
                .told("s-moreno net call-back"));
    }

    @Test
    void a_rung_that_fires_later_asks_anew_and_the_first_to_answer_becomes_the_owner() {
        Coverage.play(Results.opened()
                .at("+5 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back")
                .at("+60 minutes")
                .told("n-okafor late call-back")
                .at("+61 minutes")
                .does("n-okafor acknowledge call-back")
                .told("dr-ito taken call-back")
                .is("call-back", "acknowledged by n-okafor")
                .refused("dr-lee acknowledge call-back", "ALREADY_ACKNOWLEDGED")
                .at("+70 minutes")
                .told("dr-chen late call-back rung 2 uncompleted"));
    }

    @Test
    void nobody_can_acknowledge_a_step_that_is_done_or_not_open_yet() {
        Coverage.play(Results.opened(Definitions.pathway(
                        "two-steps",
                        Definitions.callBack().escalate(Rung.tell("0 minutes", "role charge-nurse")),
                        dev.pathways.definition.StepBuilder.step("note", "Write it down")
                                .owner("role charge-nurse")
                                .complete("within 1 hour")
                                .escalate(Rung.tell("0 minutes", "role attending"))))
                .at("+5 minutes")
                .refused("n-okafor acknowledge note", "NOT_OPEN")
                .does("dr-ito complete call-back")
                .told("dr-lee stand-down call-back", "n-okafor asked note")
                .at("+6 minutes")
                .refused("dr-lee acknowledge call-back", "STEP_CLOSED")
                .refused("dr-lee acknowledge dance", "UNKNOWN_STEP"));
    }
}
