package dev.pathways.decision;

import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepBuilder;
import dev.pathways.model.About;
import dev.pathways.testing.Scenario;
import org.junit.jupiter.api.Test;

/** Clock rules 0 and 1, and who owns a step. */
class OpeningTest {
    private static PathwayDefinition followUp(boolean withOrElse) {
        StepBuilder second = StepBuilder.step("second", "Go on")
                .owner("whoever did call-back")
                .complete("within 1 hour")
                .escalate(Rung.tell("0 minutes", "role charge-nurse"));
        return Definitions.pathway(
                "two-steps",
                Definitions.callBack().escalate(Rung.tell("0 minutes", "role charge-nurse")),
                withOrElse ? second.orElse("role attending") : second);
    }

    @Test
    void its_owner_is_asked_and_its_clocks_start_when_its_turn_comes() {
        Coverage.play(Results.opened()
                .is("call-back", "open", "owner role ordering-clinician")
                .is("call-back", "acknowledge-due +15 minutes", "due +60 minutes"));
    }

    @Test
    void a_role_is_this_units_and_nobody_elses() {
        Coverage.play(Scenario.of(Definitions.result())
                .unit("icu")
                .dutyIn("icu", "role ordering-clinician", "dr-kim")
                .dutyIn("4-west", "role ordering-clinician", "dr-ito")
                .dutyIn("icu", "role charge-nurse", "n-okafor")
                .duty("role house-supervisor", "s-moreno")
                .at("+0 minutes")
                .told("dr-kim asked call-back")
                .at("+5 minutes")
                .refused("dr-ito acknowledge call-back", "NOT_PERMITTED")
                .does("dr-kim acknowledge call-back"));
    }

    @Test
    void whoever_did_an_earlier_step_owns_the_next_one() {
        Coverage.play(Results.opened(followUp(true))
                .at("+5 minutes")
                .does("dr-lee complete call-back")
                .told("dr-ito stand-down call-back", "dr-lee asked second")
                .is("second", "owner user dr-lee"));
    }

    @Test
    void whoever_only_stood_in_for_an_earlier_step_comes_after_or_else() {
        Coverage.play(Results.opened(followUp(true))
                .at("+15 minutes")
                .told("n-okafor late call-back")
                .at("+20 minutes")
                .does("n-okafor complete call-back")
                .told("dr-ito stand-down call-back", "dr-lee stand-down call-back", "dr-chen asked second")
                .is("second", "owner role attending"));
    }

    @Test
    void a_stand_in_owns_the_next_step_where_nobody_else_can_be_reached() {
        Coverage.play(Results.story(followUp(true))
                .unreachable("dr-chen")
                .at("+0 minutes")
                .told("dr-ito asked call-back", "dr-lee asked call-back")
                .at("+15 minutes")
                .told("n-okafor late call-back")
                .at("+20 minutes")
                .does("n-okafor complete call-back")
                .told("dr-ito stand-down call-back", "dr-lee stand-down call-back", "n-okafor asked second"));
    }

    @Test
    void a_stand_in_owns_the_next_step_where_it_says_nothing_else() {
        Coverage.play(Results.opened(followUp(false))
                .at("+15 minutes")
                .told("n-okafor late call-back")
                .at("+20 minutes")
                .does("n-okafor complete call-back")
                .told("dr-ito stand-down call-back", "dr-lee stand-down call-back", "n-okafor asked second"));
    }

    @Test
    void whoever_did_the_step_and_cannot_be_reached_is_replaced_by_or_else() {
        Coverage.play(Results.opened(followUp(true))
                .at("+5 minutes")
                .reach("dr-lee", false)
                .does("dr-lee complete call-back")
                .told("dr-ito stand-down call-back", "dr-chen asked second"));
    }

    @Test
    void those_kept_informed_about_openings_hear_of_it() {
        Coverage.play(Results.story(Definitions.pathway(
                        "critical-result",
                        Definitions.callBack()
                                .keepInformed("role attending", About.OPENED)
                                .escalate(Rung.tell("0 minutes", "role charge-nurse"))))
                .at("+0 minutes")
                .told("dr-ito asked call-back", "dr-lee asked call-back", "dr-chen informed call-back opened"));
    }
}
