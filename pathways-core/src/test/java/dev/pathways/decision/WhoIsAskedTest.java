package dev.pathways.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.model.Event;
import dev.pathways.model.JournalEntry;
import dev.pathways.testing.Played;
import dev.pathways.testing.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clock rules 3, 6, 7 and 9: who is asked, and who is not, at the edges. */
class WhoIsAskedTest {
    private static List<Event.DutyRead> readings(Played played) {
        return played.journal().stream()
                .map(JournalEntry::event)
                .filter(Event.DutyRead.class::isInstance)
                .map(Event.DutyRead.class::cast)
                .toList();
    }

    @Test
    void a_rung_of_the_confirm_ladder_asks_everybody_but_whoever_did_the_work() {
        PathwayDefinition definition = Definitions.confirmed(
                "role charge-nurse",
                "within 20 minutes",
                Rung.tell("0 minutes", "role ordering-clinician"),
                Rung.tell("10 minutes", "user dr-ito"),
                Rung.tell("10 minutes", "role attending"));
        Coverage.play(Results.opened(definition)
                .at("+5 minutes")
                .does("dr-ito complete call-back")
                .told("dr-lee stand-down call-back", "n-okafor confirm call-back")
                .at("+25 minutes")
                .told("dr-lee late call-back rung 1 unconfirmed")
                .at("+35 minutes")
                .told("dr-chen late call-back rung 3 unconfirmed"));
    }

    @Test
    void whoever_has_work_that_an_event_completes_is_not_asked_to_confirm_it() {
        PathwayDefinition definition = Nested.pathway(
                Nested.nurse("teach").completesWhen("signed").confirm("role nurse", "within 30 minutes"));
        Coverage.play(Nested.story(definition)
                .duty("role nurse", "nina", "nora")
                .at("+0 minutes")
                .told("nina asked teach", "nora asked teach")
                .at("+1 minute")
                .does("nina acknowledge teach")
                .told("nora taken teach")
                .at("+2 minutes")
                .does("host event signed")
                .told("nora confirm teach")
                .is("teach", "awaiting-confirmation"));
    }

    @Test
    void a_single_person_whom_a_rung_told_and_who_is_gone_makes_the_next_rung_fire_and_no_owner_is_asked_again() {
        Coverage.play(Results.opened(Definitions.result(
                        Rung.tell("0 minutes", "user dr-kim"), Rung.tell("30 minutes", "role attending")))
                .at("+15 minutes")
                .told("dr-kim late call-back rung 1")
                .at("+20 minutes")
                .deactivated("dr-kim")
                .dutyChanged("user dr-kim")
                .told("dr-chen late call-back rung 2")
                .is("call-back", "owner role ordering-clinician", "acknowledge-due +15 minutes"));
    }

    @Test
    void somebody_who_went_off_is_written_down_once_however_often_the_host_says_so() {
        Played played = Coverage.play(Scenario.of(Definitions.result())
                .duty("role ordering-clinician", "dr-ito")
                .shift("role ordering-clinician", "dr-lee", "+0 minutes", "+5 minutes")
                .duty("role charge-nurse", "n-okafor")
                .duty("role house-supervisor", "s-moreno")
                .at("+0 minutes")
                .told("dr-ito asked call-back", "dr-lee asked call-back")
                .at("+6 minutes")
                .dutyChanged("role ordering-clinician")
                .told()
                .at("+7 minutes")
                .dutyChanged("role ordering-clinician")
                .told());
        assertThat(readings(played)).extracting(Event.DutyRead::off).containsExactly(List.of("dr-lee"));
    }

    @Test
    void a_list_that_is_read_says_nothing_about_people_who_were_asked_through_another() {
        Played played = Coverage.play(Results.opened(Definitions.result())
                .at("+15 minutes")
                .told("n-okafor late call-back")
                .at("+16 minutes")
                .joins("role ordering-clinician", "dr-abe")
                .dutyChanged("role ordering-clinician")
                .told("dr-abe asked call-back"));
        assertThat(readings(played)).extracting(Event.DutyRead::off).containsExactly(List.of());
    }

    @Test
    void whoever_is_asked_again_through_the_same_party_is_remembered_once() {
        Played played = Coverage.play(Results.opened(Definitions.result())
                .at("+15 minutes")
                .told("n-okafor late call-back")
                .at("+25 minutes")
                .told("dr-chen late call-back")
                .at("+55 minutes")
                .told("s-moreno net call-back")
                .at("+60 minutes")
                .told("n-okafor late call-back")
                .at("+70 minutes")
                .told("dr-chen late call-back")
                .at("+85 minutes")
                .told("s-moreno net call-back")
                .at("+115 minutes")
                .told("s-moreno net call-back"));
        InstanceState state = Evolver.replay(played.journal());
        assertThat(state.steps().get(0).asks().people())
                .extracting(Asked::person)
                .containsExactly("dr-ito", "dr-lee", "n-okafor", "dr-chen", "s-moreno");
    }

    @Test
    void work_that_is_assigned_to_a_party_that_reaches_nobody_is_owned_by_or_else() {
        PathwayDefinition definition = Definitions.pathway(
                "critical-result",
                Definitions.callBack().orElse("role attending").escalate(Rung.tell("0 minutes", "role charge-nurse")));
        Coverage.play(Results.opened(definition)
                .at("+5 minutes")
                .does("m-diaz assign call-back to role porter")
                .told("dr-chen asked call-back", "dr-ito taken call-back", "dr-lee taken call-back")
                .is("call-back", "owner role attending", "acknowledge-due +20 minutes")
                .at("+6 minutes")
                .does("m-diaz assign call-back to role charge-nurse")
                .told("n-okafor asked call-back", "dr-chen taken call-back")
                .is("call-back", "owner role charge-nurse", "acknowledge-due +21 minutes"));
    }

    @Test
    void whoever_a_rung_told_hears_when_a_manager_assigns_the_step_to_themselves() {
        Coverage.play(Results.opened(Definitions.result())
                .at("+15 minutes")
                .told("n-okafor late call-back")
                .at("+16 minutes")
                .does("m-diaz assign call-back to user m-diaz")
                .told("dr-ito taken call-back", "dr-lee taken call-back", "n-okafor taken call-back")
                .is("call-back", "acknowledged by m-diaz"));
    }

    private static Scenario lateAlthoughSomebodyHasIt() {
        return Results.opened(Definitions.result())
                .at("+5 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back")
                .at("+60 minutes")
                .told("n-okafor late call-back rung 1 uncompleted");
    }

    @Test
    void while_somebody_has_it_a_rung_that_cannot_be_reached_any_more_fires_the_next_one() {
        Coverage.play(lateAlthoughSomebodyHasIt()
                .at("+61 minutes")
                .reach("n-okafor", false)
                .dutyChanged("role charge-nurse")
                .told("dr-chen late call-back rung 2 uncompleted"));
    }

    @Test
    void while_somebody_has_it_a_decline_of_whoever_a_rung_told_fires_nothing() {
        Coverage.play(lateAlthoughSomebodyHasIt()
                .at("+61 minutes")
                .does("n-okafor decline call-back \"in theatre\"")
                .told()
                .at("+70 minutes")
                .told("dr-chen late call-back rung 2 uncompleted"));
    }

    @Test
    void work_that_is_returned_when_nobody_can_be_reached_any_more_climbs_its_ladder_at_once() {
        PathwayDefinition definition = Definitions.confirmed(
                "role charge-nurse", "within 30 minutes", Rung.tell("0 minutes", "role attending"));
        Coverage.play(Results.opened(definition)
                .at("+5 minutes")
                .does("dr-ito complete call-back")
                .told("dr-lee stand-down call-back", "n-okafor confirm call-back")
                .at("+6 minutes")
                .reach("dr-ito", false)
                .reach("dr-lee", false)
                .does("n-okafor return call-back \"wrong patient\"")
                .told("dr-chen late call-back rung 1 unacknowledged")
                .is("call-back", "open", "due +60 minutes"));
    }
}
