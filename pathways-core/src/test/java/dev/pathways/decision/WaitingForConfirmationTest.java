package dev.pathways.decision;

import dev.pathways.definition.Rung;
import dev.pathways.testing.Scenario;
import org.junit.jupiter.api.Test;

/** Clock rule 3: what waits for a confirmation, and who may give it. */
class WaitingForConfirmationTest {
    private static Scenario reportedDone() {
        return Nested.story(Nested.pathway(
                        Nested.pharmacist("mix")
                                .confirm("role nurse", "within 20 minutes")
                                .escalate(Rung.tell("0 minutes", "role pharmacist", "role charge-nurse")),
                        Nested.clerk("send")))
                .duty("role pharmacist", "phil", "pia")
                .at("+0 minutes")
                .told("phil asked mix", "pia asked mix")
                .at("+5 minutes")
                .does("phil complete mix")
                .told("pia stand-down mix", "nina confirm mix");
    }

    @Test
    void the_step_that_follows_opens_with_the_confirmation_and_not_before() {
        Coverage.play(reportedDone()
                .is("send", "waiting")
                .at("+10 minutes")
                .does("nina confirm mix")
                .told("cleo asked send")
                .is("send", "open", "due +70 minutes"));
    }

    @Test
    void whoever_did_the_work_cannot_confirm_it_although_a_rung_tells_their_own_list() {
        Coverage.play(reportedDone()
                .at("+25 minutes")
                .told("pia late mix unconfirmed", "n-okafor late mix unconfirmed")
                .at("+26 minutes")
                .refused("phil confirm mix", "NOT_PERMITTED")
                .does("pia confirm mix")
                .told("nina stand-down mix", "n-okafor stand-down mix", "cleo asked send"));
    }

    @Test
    void whom_an_unconfirmed_rung_only_informs_may_not_confirm() {
        Coverage.play(Nested.story(Nested.pathway(Nested.pharmacist("mix")
                        .confirm("role nurse", "within 20 minutes")
                        .escalate(Rung.tell("0 minutes", "role charge-nurse").andInform("role clerk"))))
                .at("+0 minutes")
                .told("phil asked mix")
                .at("+5 minutes")
                .does("phil complete mix")
                .told("nina confirm mix")
                .at("+25 minutes")
                .told("n-okafor late mix unconfirmed", "cleo late mix unconfirmed")
                .at("+26 minutes")
                .refused("cleo confirm mix", "NOT_PERMITTED")
                .does("n-okafor confirm mix")
                .told("nina stand-down mix"));
    }
}
