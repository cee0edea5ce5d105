package dev.pathways.decision;

import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepBuilder;
import dev.pathways.testing.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code warn}: a word before it is late. */
class WarnTest {
    private static final Rung[] RUNGS = {
        Rung.tell("0 minutes", "role charge-nurse"), Rung.tell("10 minutes", "role nurse-manager")
    };

    private static StepBuilder step() {
        return Definitions.callBack().escalate(RUNGS);
    }

    private static Scenario opened(StepBuilder step) {
        return Results.opened(Definitions.pathway("critical-result", step));
    }

    private static Scenario taken(StepBuilder step) {
        return opened(step)
                .at("+5 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back");
    }

    @Test
    void a_warning_asks_whom_it_tells_and_informs_the_others() {
        Coverage.play(taken(step().warn(
                                "within 30 minutes", List.of("owner", "role attending"), List.of("role charge-nurse")))
                .at("+30 minutes")
                .told("dr-ito warned call-back", "dr-chen warned call-back", "n-okafor warned call-back")
                .is("call-back", "acknowledged by dr-ito", "not late uncompleted", "rung 0")
                .at("+31 minutes")
                .refused("n-okafor acknowledge call-back", "NOT_PERMITTED")
                .does("dr-chen acknowledge call-back")
                .told("dr-ito taken call-back"));
    }

    @Test
    void before_due_counts_back_from_the_complete_deadline() {
        Coverage.play(taken(step().warn("20 minutes before due", "role attending"))
                .at("+40 minutes")
                .told("dr-chen warned call-back")
                .at("+60 minutes")
                .told("n-okafor late call-back uncompleted"));
    }

    @Test
    void nobody_is_warned_once_the_work_is_done_and_done_at_the_very_instant_is_in_time() {
        Coverage.play(taken(step().warn("within 30 minutes", "role attending"))
                .at("+30 minutes")
                .does("dr-ito complete call-back")
                .at("+90 minutes"));
    }

    @Test
    void whoever_is_warned_while_nobody_has_it_may_take_it_and_hears_who_does() {
        Coverage.play(opened(step().warn("within 10 minutes", "role attending"))
                .at("+10 minutes")
                .told("dr-chen warned call-back")
                .at("+11 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back", "dr-chen taken call-back"));
    }

    @Test
    void a_warned_person_who_declines_does_not_make_the_ladder_climb_while_the_owner_can_answer() {
        Coverage.play(opened(step().warn("within 10 minutes", "role attending"))
                .at("+10 minutes")
                .told("dr-chen warned call-back")
                .at("+11 minutes")
                .does("dr-chen decline call-back \"in theatre\"")
                .at("+12 minutes")
                .does("dr-ito decline call-back \"in theatre\"")
                .at("+13 minutes")
                .does("dr-lee decline call-back \"in theatre\"")
                .told("n-okafor late call-back rung 1"));
    }

    @Test
    void two_warnings_at_one_instant_tell_each_person_once() {
        Coverage.play(taken(step().warn("within 40 minutes", "role attending")
                        .warn("20 minutes before due", "role attending"))
                .at("+40 minutes")
                .told("dr-chen warned call-back")
                .at("+60 minutes")
                .told("n-okafor late call-back"));
    }

    @Test
    void a_warning_that_reaches_nobody_changes_nothing_and_whoever_comes_on_is_warned_then() {
        PathwayDefinition definition =
                Definitions.pathway("critical-result", step().warn("within 30 minutes", "on-call backup"));
        Coverage.play(Results.story(definition)
                .shift("on-call backup", "dr-wu", "+45 minutes", "+10 hours")
                .at("+0 minutes")
                .told("dr-ito asked call-back", "dr-lee asked call-back")
                .at("+5 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back")
                .at("+30 minutes")
                .is("call-back", "rung 0")
                .at("+45 minutes")
                .told("dr-wu warned call-back")
                .at("+46 minutes")
                .does("dr-wu acknowledge call-back")
                .told("dr-ito taken call-back"));
    }

    @Test
    void a_warning_that_cannot_be_delivered_makes_nothing_climb() {
        Coverage.play(taken(step().warn("within 30 minutes", "role attending"))
                .undeliverable("dr-chen")
                .at("+30 minutes")
                .is("call-back", "rung 0")
                .at("+60 minutes")
                .told("n-okafor late call-back rung 1"));
    }

    @Test
    void work_with_its_confirmer_is_not_warned_about_and_what_was_missed_does_not_come_after_its_return() {
        StepBuilder step = step().confirm("role attending", "within 50 minutes")
                .warn("within 20 minutes", "role nurse-manager")
                .warn("within 40 minutes", "role nurse-manager");
        Coverage.play(taken(step)
                .at("+10 minutes")
                .does("dr-ito complete call-back")
                .told("dr-chen confirm call-back")
                .at("+30 minutes")
                .does("dr-chen return call-back \"not read back\"")
                .told("dr-ito returned call-back")
                .at("+40 minutes")
                .told("m-diaz warned call-back"));
    }

    @Test
    void every_visit_is_warned_about_anew() {
        PathwayDefinition definition = Definitions.pathway(
                "critical-result",
                Definitions.callBack()
                        .warn("within 10 minutes", "role attending")
                        .escalate(RUNGS)
                        .outcomeAtMost("again", "call-back", 1)
                        .outcome("done", "next"));
        Coverage.play(Results.opened(definition)
                .at("+10 minutes")
                .told("dr-chen warned call-back")
                .at("+11 minutes")
                .does("dr-ito complete call-back again")
                .told("dr-ito asked call-back", "dr-lee asked call-back", "dr-chen stand-down call-back")
                .at("+21 minutes")
                .told("dr-chen warned call-back"));
    }

    @Test
    void a_warning_whose_instant_is_past_when_the_step_opens_comes_at_once() {
        PathwayDefinition definition = Definitions.pathway(
                "critical-result",
                Definitions.callBack().complete("within 20 minutes").escalate(RUNGS),
                StepBuilder.step("sign", "Sign it")
                        .owner("role attending")
                        .complete("within 1 hour of start")
                        .warn("50 minutes before due", "role nurse-manager")
                        .escalate(RUNGS));
        Coverage.play(Results.opened(definition)
                .at("+12 minutes")
                .does("dr-ito complete call-back")
                .told("dr-lee stand-down call-back", "dr-chen asked sign", "m-diaz warned sign"));
    }
}
