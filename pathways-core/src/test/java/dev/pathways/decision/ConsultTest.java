package dev.pathways.decision;

import dev.pathways.testing.Scenario;
import org.junit.jupiter.api.Test;

class ConsultTest {
    static Scenario consult() {
        return Scenario.of(Definitions.consult())
                .facts("urgency", "urgent")
                .facts("service", "cardiology")
                .facts("requested-by", "dr-lee")
                .startedBy("dr-lee")
                .duty("on-call cardiology", "dr-ito")
                .duty("role charge-nurse", "n-okafor")
                .duty("role service-attending", "dr-chen")
                .duty("role department-chief", "dr-abara")
                .duty("role attending", "dr-silva")
                .duty("role house-supervisor", "s-moreno");
    }

    @Test
    void nobody_answers_an_urgent_consult_until_the_charge_nurse_does() {
        Coverage.play(consult()
                .unreachable("dr-chen")
                .at("+0 minutes")
                .told("dr-ito asked answer")
                .at("+15 minutes")
                .told(
                        "dr-ito late answer rung 1 unacknowledged",
                        "n-okafor late answer rung 1",
                        "dr-lee informed answer late")
                .at("+16 minutes")
                .refused("dr-abara acknowledge answer", "NOT_PERMITTED")
                .at("+20 minutes")
                .does("n-okafor acknowledge answer")
                .told("dr-ito taken answer", "dr-lee informed answer acknowledged")
                .is("answer", "acknowledged by n-okafor", "due +60 minutes")
                .at("+50 minutes")
                .does("n-okafor complete answer accepted")
                .told("dr-ito asked see-patient", "dr-lee informed answer completed")
                .at("+60 minutes")
                .is("pathway", "open")
                .is("see-patient", "open", "owner on-call cardiology"));
    }

    @Test
    void an_attending_without_a_contact_route_is_passed_over_at_once() {
        Coverage.play(consult()
                .unreachable("dr-chen")
                .at("+0 minutes")
                .told("dr-ito asked answer")
                .at("+15 minutes")
                .told("dr-ito late answer", "n-okafor late answer", "dr-lee informed answer late")
                .at("+25 minutes")
                .told("dr-abara late answer rung 3")
                .at("+55 minutes")
                .told("s-moreno net answer")
                .at("+60 minutes")
                .told(
                        "dr-ito late answer uncompleted",
                        "n-okafor late answer uncompleted",
                        "dr-lee informed answer late")
                .at("+70 minutes")
                .told("dr-abara late answer uncompleted rung 3")
                .at("+85 minutes")
                .told("s-moreno net answer"));
    }

    @Test
    void an_answered_consult_goes_to_whoever_answered_and_ends_when_it_is_confirmed() {
        Coverage.play(consult()
                .at("+0 minutes")
                .told("dr-ito asked answer")
                .at("+5 minutes")
                .does("dr-ito acknowledge answer")
                .told("dr-lee informed answer acknowledged")
                .at("+10 minutes")
                .does("dr-ito complete answer accepted")
                .told("dr-ito asked see-patient", "dr-lee informed answer completed")
                .is("see-patient", "open", "owner user dr-ito", "due +250 minutes")
                .at("+2 hours")
                .does("dr-ito complete see-patient")
                .told("dr-lee confirm see-patient")
                .is("see-patient", "awaiting-confirmation", "confirm-due +3 hours")
                .at("+2 hours 30 minutes")
                .refused("dr-ito confirm see-patient", "NOT_PERMITTED")
                .does("dr-lee confirm see-patient")
                .is("see-patient", "completed")
                .is("pathway", "completed")
                .at("+20 hours"));
    }
}
