package dev.pathways.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.Pathways;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.model.Actor;
import dev.pathways.model.Command;
import dev.pathways.model.Facts;
import dev.pathways.model.InstanceId;
import dev.pathways.model.Notice;
import dev.pathways.model.PartyAnswer;
import dev.pathways.model.Refusal;
import dev.pathways.model.Reply;
import dev.pathways.model.StepPhase;
import dev.pathways.model.Subject;
import dev.pathways.model.Unit;
import dev.pathways.testing.InMemoryPathwayStore;
import dev.pathways.testing.Played;
import dev.pathways.testing.RecordingNotifier;
import dev.pathways.testing.Scenario;
import dev.pathways.testing.SequentialIds;
import dev.pathways.testing.VirtualClock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Clock rules 0 and 2: who is asked for whom, and who may take a step. */
class EligibleTest {
    private static final Instant START = Instant.parse("2026-11-23T14:00:00Z");

    private static InstanceId start(Pathways pathways, String patient) {
        return pathways.submit(new Command.Start(
                        "critical-result",
                        Subject.of(patient),
                        Unit.of("4-west"),
                        Facts.none(),
                        Actor.host("laboratory")))
                .orThrow()
                .instance();
    }

    @Test
    void a_role_is_this_patients_and_nobody_elses() {
        RecordingNotifier notifier = new RecordingNotifier();
        Pathways pathways = Pathways.builder()
                .definition(Definitions.result())
                .store(new InMemoryPathwayStore())
                .directory((party, subject, unit, at) ->
                        PartyAnswer.of(subject.equals(Subject.of("Encounter/1")) ? "dr-ito" : "dr-lee"))
                .notifier(notifier)
                .clock(VirtualClock.at(START))
                .ids(new SequentialIds())
                .build();
        InstanceId first = start(pathways, "Encounter/1");
        assertThat(notifier.take()).extracting(Notice::to, Notice::instance).containsExactly(told("dr-ito", first));
        InstanceId second = start(pathways, "Encounter/2");
        assertThat(notifier.take()).extracting(Notice::to, Notice::instance).containsExactly(told("dr-lee", second));
    }

    private static org.assertj.core.groups.Tuple told(String person, InstanceId instance) {
        return org.assertj.core.groups.Tuple.tuple(person, instance);
    }

    @Test
    void a_notice_that_was_delivered_is_not_an_acknowledgement() {
        Coverage.play(Results.opened()
                .is("call-back", "open")
                .at("+15 minutes")
                .told("n-okafor late call-back rung 1 unacknowledged")
                .is("call-back", "open", "late unacknowledged"));
    }

    @Test
    void a_refused_acknowledgement_names_who_has_it_and_since_when() {
        Played played = Coverage.play(Results.opened()
                .at("+5 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back")
                .at("+6 minutes")
                .refused("dr-lee acknowledge call-back", "ALREADY_ACKNOWLEDGED"));
        assertThat(played.attempts())
                .extracting(Played.Attempt::reply)
                .filteredOn(Reply.Refused.class::isInstance)
                .map(reply -> ((Reply.Refused) reply).refusal())
                .containsExactly(new Refusal.AlreadyAcknowledged("call-back", "dr-ito", START.plusSeconds(300)));
    }

    @Test
    void whoever_or_else_resolves_to_may_take_it_once_that_has_been_asked() {
        PathwayDefinition definition = Definitions.pathway(
                "critical-result",
                Definitions.callBack().orElse("role attending").escalate(Rung.tell("0 minutes", "role charge-nurse")));
        Coverage.play(Scenario.of(definition)
                .duty("role attending", "dr-chen")
                .duty("role charge-nurse", "n-okafor")
                .duty("role house-supervisor", "s-moreno")
                .at("+0 minutes")
                .told("dr-chen asked call-back")
                .at("+1 minutes")
                .does("dr-chen acknowledge call-back")
                .is("call-back", "acknowledged by dr-chen"));
        Coverage.play(
                Results.opened(definition).at("+1 minutes").refused("dr-chen acknowledge call-back", "NOT_PERMITTED"));
    }

    @Test
    void whoever_a_rung_told_and_has_left_that_list_can_no_longer_take_it() {
        Coverage.play(Scenario.of(Definitions.result())
                .duty("role ordering-clinician", "dr-ito")
                .duty("role attending", "dr-chen")
                .shift("role charge-nurse", "n-okafor", "+0 minutes", "+18 minutes")
                .shift("role charge-nurse", "n-park", "+18 minutes", "+8 hours")
                .duty("role house-supervisor", "s-moreno")
                .at("+0 minutes")
                .told("dr-ito asked call-back")
                .at("+15 minutes")
                .told("n-okafor late call-back rung 1")
                .at("+18 minutes")
                .told("n-park late call-back rung 1")
                .at("+20 minutes")
                .refused("n-okafor acknowledge call-back", "NOT_PERMITTED")
                .does("n-park acknowledge call-back")
                .told("dr-ito taken call-back", "n-okafor taken call-back"));
    }

    @Test
    void only_a_named_person_takes_responsibility() {
        Played played = Coverage.play(Results.opened()
                .at("+5 minutes")
                .refused("host acknowledge call-back", "NOT_PERMITTED")
                .is("call-back", "open"));
        assertThat(played.attempts()).extracting(Played.Attempt::phase).containsOnly(StepPhase.OPEN);
    }
}
