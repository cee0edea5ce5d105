package dev.pathways.decision;

import dev.pathways.testing.Scenario;
import org.junit.jupiter.api.Test;

/** Clock rule 15. */
class LoopTest {
    private static Scenario twiceAround() {
        return ConsultTest.consult()
                .duty("on-call neurology", "dr-wu")
                .at("+0 minutes")
                .told("dr-ito asked answer")
                .at("+1 minute")
                .does("dr-ito complete answer another-service")
                .told("dr-lee asked reroute", "dr-lee informed answer completed")
                .at("+2 minutes")
                .does("dr-lee complete reroute sent-on with service=neurology")
                .told("dr-wu asked answer")
                .at("+3 minutes")
                .does("dr-wu complete answer another-service")
                .told("dr-lee asked reroute", "dr-lee informed answer completed")
                .at("+4 minutes")
                .does("dr-lee complete reroute sent-on with service=cardiology")
                .told("dr-ito asked answer")
                .at("+5 minutes")
                .does("dr-ito complete answer another-service")
                .told("dr-lee asked reroute", "dr-lee informed answer completed");
    }

    @Test
    void an_outcome_that_leads_back_opens_a_new_visit_with_new_clocks() {
        Coverage.play(ConsultTest.consult()
                .duty("on-call neurology", "dr-wu")
                .at("+0 minutes")
                .told("dr-ito asked answer")
                .at("+10 minutes")
                .does("dr-ito complete answer another-service")
                .told("dr-lee asked reroute", "dr-lee informed answer completed")
                .at("+20 minutes")
                .does("dr-lee complete reroute sent-on with service=neurology")
                .told("dr-wu asked answer")
                .is("answer", "open", "owner on-call neurology", "acknowledge-due +35 minutes", "due +80 minutes")
                .at("+35 minutes")
                .told("dr-wu late answer", "n-okafor late answer", "dr-lee informed answer late"));
    }

    @Test
    void an_outcome_that_is_spent_is_refused_and_the_safety_net_is_told_once() {
        Coverage.play(twiceAround()
                .at("+6 minutes")
                .refused("dr-lee complete reroute sent-on with service=neurology", "LOOP_SPENT")
                .told("s-moreno net reroute")
                .at("+7 minutes")
                .refused("dr-lee complete reroute sent-on with service=neurology", "LOOP_SPENT")
                .at("+8 minutes")
                .does("dr-lee complete reroute no-longer-needed")
                .told("s-moreno stand-down reroute")
                .is("pathway", "completed"));
    }

    @Test
    void whoever_manages_the_pathway_may_take_a_spent_outcome_with_a_reason() {
        Coverage.play(twiceAround()
                .at("+6 minutes")
                .refused("n-okafor complete reroute sent-on with service=neurology", "NOT_PERMITTED")
                .refused("s-moreno complete reroute sent-on with service=neurology", "REASON_REQUIRED")
                .does("s-moreno complete reroute sent-on with service=neurology because \"both services agree\"")
                .told("dr-lee stand-down reroute", "dr-wu asked answer"));
    }

    @Test
    void when_the_safety_net_is_empty_a_spent_outcome_alarms_the_host() {
        Coverage.play(twiceAround()
                .at("+6 minutes")
                .reach("s-moreno", false)
                .refused("dr-lee complete reroute sent-on with service=neurology", "LOOP_SPENT")
                .told("host alarm reroute"));
    }
}
