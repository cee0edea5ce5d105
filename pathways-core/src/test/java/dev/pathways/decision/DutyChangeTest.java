package dev.pathways.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.model.Event;
import dev.pathways.testing.Played;
import dev.pathways.testing.Scenario;
import org.junit.jupiter.api.Test;

/** Clock rule 7, with rule 6 where a list that was asked no longer reaches anybody. */
class DutyChangeTest {
    private static PathwayDefinition withOrElse() {
        return Definitions.pathway(
                "critical-result",
                Definitions.callBack()
                        .orElse("role nurse-manager")
                        .escalate(
                                Rung.tell("0 minutes", "role charge-nurse"),
                                Rung.tell("10 minutes", "role attending")));
    }

    private static Scenario shifts(PathwayDefinition definition) {
        return Scenario.of(definition)
                .duty("role charge-nurse", "n-okafor")
                .duty("role attending", "dr-chen")
                .duty("role nurse-manager", "m-diaz")
                .duty("role house-supervisor", "s-moreno");
    }

    private static Scenario shifts() {
        return shifts(Definitions.result());
    }

    @Test
    void whoever_comes_on_a_list_that_was_asked_is_asked_too_and_no_clock_restarts() {
        Coverage.play(shifts().shift("role ordering-clinician", "dr-ito", "+0 minutes", "+8 hours")
                .shift("role ordering-clinician", "dr-kim", "+5 minutes", "+8 hours")
                .at("+0 minutes")
                .told("dr-ito asked call-back")
                .at("+5 minutes")
                .told("dr-kim asked call-back")
                .is("call-back", "acknowledge-due +15 minutes")
                .at("+15 minutes")
                .told("n-okafor late call-back rung 1"));
    }

    @Test
    void whoever_comes_on_a_list_that_a_rung_told_is_told_the_same() {
        Coverage.play(Scenario.of(Definitions.result())
                .duty("role ordering-clinician", "dr-ito")
                .shift("role charge-nurse", "n-okafor", "+0 minutes", "+20 minutes")
                .shift("role charge-nurse", "n-kim", "+20 minutes", "+8 hours")
                .duty("role attending", "dr-chen")
                .duty("role house-supervisor", "s-moreno")
                .at("+0 minutes")
                .told("dr-ito asked call-back")
                .at("+15 minutes")
                .told("n-okafor late call-back rung 1 unacknowledged")
                .at("+20 minutes")
                .told("n-kim late call-back rung 1 unacknowledged")
                .refused("n-okafor acknowledge call-back", "NOT_PERMITTED")
                .at("+21 minutes")
                .does("n-kim acknowledge call-back")
                .told("dr-ito taken call-back", "n-okafor taken call-back"));
    }

    @Test
    void the_hosts_word_that_a_list_has_changed_counts_at_once() {
        Coverage.play(Results.opened()
                .at("+4 minutes")
                .joins("role ordering-clinician", "dr-kim")
                .at("+5 minutes")
                .dutyChanged("role attending")
                .at("+6 minutes")
                .dutyChanged("role ordering-clinician")
                .told("dr-kim asked call-back")
                .at("+7 minutes")
                .dutyChanged("role ordering-clinician"));
    }

    @Test
    void the_hosts_word_without_news_leaves_no_trace() {
        Played played = Coverage.play(Results.opened()
                .at("+1 minute")
                .dutyChanged("role ordering-clinician")
                .at("+2 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back")
                .dutyChanged("role ordering-clinician")
                .at("+3 minutes")
                .dutyChanged("role ordering-clinician")
                .dutyChanged("user dr-ito"));
        assertThat(played.journal())
                .noneMatch(
                        entry -> entry.event() instanceof Event.DutyRead || entry.event() instanceof Event.OwnerRead);
    }

    @Test
    void whoever_has_it_goes_off_the_list_and_its_new_holders_are_asked_once_while_the_owner_stays() {
        Coverage.play(shifts().shift("role ordering-clinician", "dr-ito", "+0 minutes", "+20 minutes")
                .shift("role ordering-clinician", "dr-kim", "+20 minutes", "+30 minutes")
                .shift("role ordering-clinician", "dr-abe", "+25 minutes", "+8 hours")
                .at("+0 minutes")
                .told("dr-ito asked call-back")
                .at("+5 minutes")
                .does("dr-ito acknowledge call-back")
                .at("+20 minutes")
                .told("dr-kim asked call-back")
                .is("call-back", "acknowledged by dr-ito", "due +60 minutes")
                .at("+25 minutes")
                .told("dr-abe asked call-back")
                .at("+30 minutes")
                .at("+31 minutes")
                .does("dr-abe acknowledge call-back")
                .told("dr-ito taken call-back", "dr-kim taken call-back")
                .is("call-back", "acknowledged by dr-abe")
                .at("+60 minutes")
                .told("n-okafor late call-back"));
    }

    @Test
    void whoever_has_it_may_still_complete_it_after_going_off_the_list() {
        Coverage.play(shifts().shift("role ordering-clinician", "dr-ito", "+0 minutes", "+20 minutes")
                .shift("role ordering-clinician", "dr-kim", "+20 minutes", "+8 hours")
                .at("+0 minutes")
                .told("dr-ito asked call-back")
                .at("+5 minutes")
                .does("dr-ito acknowledge call-back")
                .at("+20 minutes")
                .told("dr-kim asked call-back")
                .at("+21 minutes")
                .does("dr-ito complete call-back")
                .told("dr-kim stand-down call-back"));
    }

    @Test
    void where_the_list_is_empty_the_safety_net_is_told_once() {
        Coverage.play(shifts().shift("role ordering-clinician", "dr-ito", "+0 minutes", "+20 minutes")
                .shift("role ordering-clinician", "dr-kim", "+30 minutes", "+8 hours")
                .at("+0 minutes")
                .told("dr-ito asked call-back")
                .at("+5 minutes")
                .does("dr-ito acknowledge call-back")
                .at("+20 minutes")
                .told("s-moreno net call-back")
                .is("call-back", "acknowledged by dr-ito")
                .at("+30 minutes")
                .told("dr-kim asked call-back")
                .at("+50 minutes")
                .at("+51 minutes")
                .does("s-moreno acknowledge call-back")
                .told("dr-ito taken call-back", "dr-kim taken call-back"));
    }

    @Test
    void where_even_the_safety_net_is_empty_the_host_is_alarmed() {
        Coverage.play(Scenario.of(Definitions.result())
                .shift("role ordering-clinician", "dr-ito", "+0 minutes", "+20 minutes")
                .at("+0 minutes")
                .told("dr-ito asked call-back")
                .at("+5 minutes")
                .does("dr-ito acknowledge call-back")
                .at("+20 minutes")
                .told("host alarm call-back")
                .is("call-back", "acknowledged by dr-ito"));
    }

    @Test
    void where_everybody_on_the_list_declines_or_cannot_be_reached_the_safety_net_is_told() {
        Scenario off = shifts().shift("role ordering-clinician", "dr-ito", "+0 minutes", "+20 minutes")
                .shift("role ordering-clinician", "dr-kim", "+20 minutes", "+8 hours")
                .at("+0 minutes")
                .told("dr-ito asked call-back")
                .at("+5 minutes")
                .does("dr-ito acknowledge call-back");
        Coverage.play(off.at("+20 minutes")
                .told("dr-kim asked call-back")
                .at("+21 minutes")
                .does("dr-kim decline call-back \"in theatre\"")
                .told("s-moreno net call-back")
                .is("call-back", "acknowledged by dr-ito")
                .at("+22 minutes")
                .does("s-moreno decline call-back \"no\"")
                .at("+60 minutes")
                .told("n-okafor late call-back rung 1"));
        Coverage.play(shifts().undeliverable("dr-kim")
                .shift("role ordering-clinician", "dr-ito", "+0 minutes", "+20 minutes")
                .shift("role ordering-clinician", "dr-kim", "+20 minutes", "+8 hours")
                .at("+0 minutes")
                .told("dr-ito asked call-back")
                .at("+5 minutes")
                .does("dr-ito acknowledge call-back")
                .at("+20 minutes")
                .told("s-moreno net call-back")
                .at("+60 minutes")
                .told("n-okafor late call-back rung 1"));
    }

    @Test
    void an_owner_who_does_not_exist_any_more_is_replaced_at_once_and_the_acknowledge_clock_restarts() {
        Coverage.play(Results.opened()
                .at("+5 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back")
                .at("+40 minutes")
                .deactivated("dr-ito")
                .dutyChanged("user dr-ito")
                .told("dr-lee asked call-back")
                .is("call-back", "open", "acknowledge-due +55 minutes", "due +60 minutes")
                .at("+55 minutes")
                .told("n-okafor late call-back rung 1 unacknowledged")
                .at("+56 minutes")
                .refused("dr-ito complete call-back", "NOT_PERMITTED"));
    }

    @Test
    void a_list_that_changes_shows_that_its_owner_is_gone() {
        Coverage.play(shifts().shift("role ordering-clinician", "dr-ito", "+0 minutes", "+20 minutes")
                .shift("role ordering-clinician", "dr-kim", "+20 minutes", "+8 hours")
                .at("+0 minutes")
                .told("dr-ito asked call-back")
                .at("+5 minutes")
                .does("dr-ito acknowledge call-back")
                .at("+10 minutes")
                .deactivated("dr-ito")
                .at("+20 minutes")
                .told("dr-kim asked call-back")
                .is("call-back", "open", "acknowledge-due +35 minutes"));
    }

    @Test
    void an_owner_who_is_gone_and_whose_list_is_empty_falls_to_or_else_and_then_to_the_ladder() {
        Coverage.play(shifts(withOrElse())
                .duty("role ordering-clinician", "dr-ito")
                .at("+0 minutes")
                .told("dr-ito asked call-back")
                .at("+5 minutes")
                .does("dr-ito acknowledge call-back")
                .at("+10 minutes")
                .deactivated("dr-ito")
                .dutyChanged("user dr-ito")
                .told("m-diaz asked call-back")
                .is("call-back", "open", "owner role nurse-manager"));
        Coverage.play(shifts().duty("role ordering-clinician", "dr-ito")
                .at("+0 minutes")
                .told("dr-ito asked call-back")
                .at("+5 minutes")
                .does("dr-ito acknowledge call-back")
                .at("+10 minutes")
                .deactivated("dr-ito")
                .dutyChanged("role ordering-clinician")
                .told("n-okafor late call-back rung 1")
                .is("call-back", "open"));
    }

    @Test
    void a_named_owner_who_was_only_asked_and_does_not_exist_any_more_is_replaced_with_a_full_clock() {
        Coverage.play(shifts(withOrElse())
                .duty("role ordering-clinician", "dr-ito")
                .at("+0 minutes")
                .told("dr-ito asked call-back")
                .at("+5 minutes")
                .does("m-diaz assign call-back to user dr-kim")
                .told("dr-kim asked call-back", "dr-ito taken call-back")
                .at("+10 minutes")
                .deactivated("dr-kim")
                .dutyChanged("user dr-kim")
                .told("m-diaz asked call-back")
                .is("call-back", "open", "owner role nurse-manager", "acknowledge-due +25 minutes"));
    }

    @Test
    void an_owner_list_that_becomes_empty_falls_to_or_else_at_once_and_no_clock_restarts() {
        Coverage.play(shifts(withOrElse())
                .shift("role ordering-clinician", "dr-ito", "+0 minutes", "+5 minutes")
                .at("+0 minutes")
                .told("dr-ito asked call-back")
                .at("+5 minutes")
                .told("m-diaz asked call-back")
                .is("call-back", "open", "owner role nurse-manager", "acknowledge-due +15 minutes")
                .at("+6 minutes")
                .does("m-diaz acknowledge call-back")
                .told("dr-ito taken call-back"));
    }

    @Test
    void an_owner_list_that_becomes_empty_fires_the_next_rung_at_once() {
        Coverage.play(shifts().shift("role ordering-clinician", "dr-ito", "+0 minutes", "+5 minutes")
                .at("+0 minutes")
                .told("dr-ito asked call-back")
                .at("+5 minutes")
                .told("n-okafor late call-back rung 1 unacknowledged")
                .at("+15 minutes")
                .told("dr-chen late call-back rung 2 unacknowledged"));
    }

    @Test
    void an_owner_list_becomes_empty_together_with_or_else() {
        Coverage.play(Scenario.of(withOrElse())
                .duty("role charge-nurse", "n-okafor")
                .duty("role attending", "dr-chen")
                .duty("role house-supervisor", "s-moreno")
                .shift("role ordering-clinician", "dr-ito", "+0 minutes", "+5 minutes")
                .at("+0 minutes")
                .told("dr-ito asked call-back")
                .at("+5 minutes")
                .told("n-okafor late call-back rung 1 unacknowledged"));
    }

    @Test
    void a_rung_whose_list_becomes_empty_while_it_waits_fires_the_next_one() {
        Coverage.play(Scenario.of(Definitions.result())
                .duty("role ordering-clinician", "dr-ito")
                .shift("role charge-nurse", "n-okafor", "+0 minutes", "+18 minutes")
                .duty("role attending", "dr-chen")
                .duty("role house-supervisor", "s-moreno")
                .at("+0 minutes")
                .told("dr-ito asked call-back")
                .at("+15 minutes")
                .told("n-okafor late call-back rung 1")
                .at("+18 minutes")
                .told("dr-chen late call-back rung 2")
                .at("+48 minutes")
                .told("s-moreno net call-back"));
    }

    @Test
    void somebody_who_becomes_unreachable_while_they_are_waited_for_is_passed_over() {
        Coverage.play(shifts().duty("role ordering-clinician", "dr-ito")
                .at("+0 minutes")
                .told("dr-ito asked call-back")
                .at("+5 minutes")
                .reach("dr-ito", false)
                .dutyChanged("role ordering-clinician")
                .told("n-okafor late call-back rung 1")
                .at("+6 minutes")
                .reach("dr-ito", true)
                .dutyChanged("role ordering-clinician")
                .at("+7 minutes")
                .does("dr-ito acknowledge call-back")
                .told("n-okafor taken call-back"));
    }

    @Test
    void a_list_that_loses_one_of_two_waits_for_the_other() {
        Coverage.play(Results.opened()
                .at("+5 minutes")
                .deactivated("dr-ito")
                .dutyChanged("role ordering-clinician")
                .at("+6 minutes")
                .does("dr-lee decline call-back \"in theatre\"")
                .told("n-okafor late call-back rung 1"));
    }

    @Test
    void where_one_of_two_has_declined_and_the_other_goes_off_the_next_rung_fires() {
        Coverage.play(Results.opened()
                .at("+5 minutes")
                .does("dr-lee decline call-back \"in theatre\"")
                .at("+6 minutes")
                .deactivated("dr-ito")
                .dutyChanged("role ordering-clinician")
                .told("n-okafor late call-back rung 1"));
    }

    @Test
    void a_confirmers_list_that_becomes_empty_fires_the_confirm_ladder_at_once() {
        Coverage.play(Scenario.of(Definitions.confirmed(
                        "role nurse-manager", "within 1 hour", Rung.tell("0 minutes", "role charge-nurse")))
                .duty("role ordering-clinician", "dr-ito")
                .duty("role charge-nurse", "n-okafor")
                .duty("role house-supervisor", "s-moreno")
                .shift("role nurse-manager", "m-diaz", "+0 minutes", "+20 minutes")
                .at("+0 minutes")
                .told("dr-ito asked call-back")
                .at("+10 minutes")
                .does("dr-ito complete call-back")
                .told("m-diaz confirm call-back")
                .at("+20 minutes")
                .told("n-okafor late call-back rung 1 unconfirmed")
                .at("+21 minutes")
                .does("n-okafor confirm call-back")
                .told("m-diaz stand-down call-back"));
    }

    @Test
    void whoever_took_it_from_a_rung_and_goes_off_that_list_has_its_new_holders_asked() {
        Coverage.play(Scenario.of(Definitions.result())
                .duty("role ordering-clinician", "dr-ito")
                .duty("role attending", "dr-chen")
                .duty("role house-supervisor", "s-moreno")
                .shift("role charge-nurse", "n-okafor", "+0 minutes", "+30 minutes")
                .shift("role charge-nurse", "n-park", "+30 minutes", "+8 hours")
                .at("+0 minutes")
                .told("dr-ito asked call-back")
                .at("+15 minutes")
                .told("n-okafor late call-back rung 1")
                .at("+16 minutes")
                .does("n-okafor acknowledge call-back")
                .told("dr-ito taken call-back")
                .at("+30 minutes")
                .told("n-park asked call-back")
                .is("call-back", "acknowledged by n-okafor")
                .at("+31 minutes")
                .does("n-park acknowledge call-back")
                .told("n-okafor taken call-back"));
    }
}
