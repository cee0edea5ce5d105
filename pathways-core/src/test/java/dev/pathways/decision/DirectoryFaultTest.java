package dev.pathways.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.Pathways;
import dev.pathways.definition.Rung;
import dev.pathways.model.About;
import dev.pathways.model.Actor;
import dev.pathways.model.Command;
import dev.pathways.model.Event;
import dev.pathways.model.Facts;
import dev.pathways.model.InstanceId;
import dev.pathways.model.JournalEntry;
import dev.pathways.model.Nobody;
import dev.pathways.model.NoticeKind;
import dev.pathways.model.Subject;
import dev.pathways.model.Unit;
import dev.pathways.testing.DutyRoster;
import dev.pathways.testing.InMemoryPathwayStore;
import dev.pathways.testing.Played;
import dev.pathways.testing.RecordingNotifier;
import dev.pathways.testing.Scenario;
import dev.pathways.testing.SequentialIds;
import dev.pathways.testing.VirtualClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clock rule 6, where the directory fails. */
class DirectoryFaultTest {
    private static Scenario story() {
        return Scenario.of(Definitions.result())
                .duty("role ordering-clinician", "dr-ito")
                .duty("role charge-nurse", "n-okafor")
                .duty("role attending", "dr-chen")
                .duty("role house-supervisor", "s-moreno");
    }

    private static Scenario asked() {
        return story().at("+0 minutes").told("dr-ito asked call-back");
    }

    @Test
    void an_owner_party_about_which_it_throws_is_passed_over_at_once_and_written_down() {
        Played played = Coverage.play(story().failing("role ordering-clinician")
                .at("+0 minutes")
                .told("n-okafor late call-back rung 1 unacknowledged")
                .at("+10 minutes")
                .told("dr-chen late call-back rung 2 unacknowledged"));
        assertThat(played.journal())
                .map(entry -> entry.event())
                .filteredOn(Event.StepOpened.class::isInstance)
                .map(event -> ((Event.StepOpened) event).askings().get(0).nobody())
                .containsExactly(Nobody.DIRECTORY_FAILED);
    }

    @Test
    void it_is_asked_again_after_thirty_seconds_and_then_every_minute_until_it_answers() {
        Played played = Coverage.play(story().failing("role ordering-clinician")
                .at("+0 minutes")
                .told("n-okafor late call-back")
                .at("+30 seconds")
                .at("+90 seconds")
                .at("+2 minutes")
                .directoryFails("role ordering-clinician", false)
                .at("+150 seconds")
                .told("dr-ito asked call-back")
                .at("+3 minutes")
                .does("dr-ito acknowledge call-back")
                .told("n-okafor taken call-back"));
        assertThat(played.journal().stream().filter(entry -> entry.event() instanceof Event.DutyRead))
                .as("readings at 30, 90 and 150 seconds")
                .hasSize(3);
    }

    @Test
    void a_rung_about_which_it_throws_fires_the_next_one() {
        Coverage.play(asked().at("+14 minutes")
                .directoryFails("role charge-nurse", true)
                .at("+15 minutes")
                .told("dr-chen late call-back rung 2")
                .at("+15 minutes 30 seconds")
                .at("+16 minutes")
                .directoryFails("role charge-nurse", false)
                .at("+16 minutes 30 seconds")
                .told("n-okafor late call-back rung 1"));
    }

    @Test
    void whoever_was_asked_already_hears_that_it_is_late_when_it_answers_again() {
        Coverage.play(Scenario.of(Definitions.pathway(
                        "critical-result",
                        Definitions.callBack().escalate(Rung.tell("0 minutes", "owner", "role charge-nurse"))))
                .duty("role ordering-clinician", "dr-ito")
                .duty("role charge-nurse", "n-okafor")
                .duty("role house-supervisor", "s-moreno")
                .at("+0 minutes")
                .told("dr-ito asked call-back")
                .at("+14 minutes")
                .directoryFails("role ordering-clinician", true)
                .at("+15 minutes")
                .told("n-okafor late call-back rung 1")
                .at("+15 minutes 30 seconds")
                .at("+16 minutes")
                .directoryFails("role ordering-clinician", false)
                .at("+16 minutes 30 seconds")
                .told("dr-ito late call-back rung 1")
                .at("+20 minutes"));
    }

    @Test
    void whoever_should_only_be_informed_is_when_it_answers_again() {
        Coverage.play(Scenario.of(Definitions.pathway(
                        "critical-result",
                        Definitions.callBack()
                                .escalate(Rung.tell("0 minutes", "role charge-nurse")
                                        .andInform("role nurse-manager"))
                                .keepInformed("role attending", About.LATE, About.ACKNOWLEDGED)))
                .duty("role ordering-clinician", "dr-ito")
                .duty("role charge-nurse", "n-okafor")
                .duty("role nurse-manager", "m-diaz")
                .duty("role attending", "dr-chen")
                .duty("role house-supervisor", "s-moreno")
                .at("+0 minutes")
                .told("dr-ito asked call-back")
                .at("+14 minutes")
                .directoryFails("role nurse-manager", true)
                .directoryFails("role attending", true)
                .at("+15 minutes")
                .told("n-okafor late call-back rung 1")
                .at("+15 minutes 30 seconds")
                .at("+16 minutes")
                .directoryFails("role attending", false)
                .at("+16 minutes 30 seconds")
                .told("dr-chen informed call-back late")
                .at("+17 minutes")
                .directoryFails("role nurse-manager", false)
                .at("+17 minutes 30 seconds")
                .told("m-diaz late call-back rung 1"));
    }

    @Test
    void nobody_is_informed_of_a_lateness_that_has_ended_meanwhile() {
        Played played = Coverage.play(Scenario.of(Definitions.pathway(
                        "critical-result",
                        Definitions.callBack()
                                .escalate(Rung.tell("0 minutes", "role charge-nurse")
                                        .andInform("role nurse-manager"))))
                .duty("role ordering-clinician", "dr-ito")
                .duty("role charge-nurse", "n-okafor")
                .duty("role nurse-manager", "m-diaz")
                .duty("role house-supervisor", "s-moreno")
                .at("+0 minutes")
                .told("dr-ito asked call-back")
                .at("+14 minutes")
                .directoryFails("role nurse-manager", true)
                .at("+15 minutes")
                .told("n-okafor late call-back rung 1")
                .at("+15 minutes 10 seconds")
                .does("dr-ito acknowledge call-back")
                .told("n-okafor taken call-back")
                .directoryFails("role nurse-manager", false)
                .at("+20 minutes"));
        assertThat(played.journal())
                .map(entry -> entry.event())
                .filteredOn(Event.InformedAfterAll.class::isInstance)
                .map(event -> ((Event.InformedAfterAll) event).told())
                .containsExactly(false);
    }

    private static Scenario informingTheAttending() {
        return Scenario.of(Definitions.pathway(
                        "critical-result",
                        Definitions.callBack()
                                .escalate(Rung.tell("0 minutes", "role charge-nurse")
                                        .andInform("role nurse-manager"))
                                .keepInformed("role attending", About.COMPLETED)
                                .keepInformed("team quality", About.ACKNOWLEDGED)))
                .duty("role ordering-clinician", "dr-ito")
                .duty("team quality", "q-lin")
                .duty("role charge-nurse", "n-okafor")
                .duty("role nurse-manager", "m-diaz")
                .duty("role attending", "dr-chen")
                .duty("role house-supervisor", "s-moreno")
                .at("+0 minutes")
                .told("dr-ito asked call-back");
    }

    private static List<Event> informing(Played played) {
        return played.journal().stream()
                .map(JournalEntry::event)
                .filter(event -> event instanceof Event.InformedAfterAll || event instanceof Event.InformingGivenUp)
                .toList();
    }

    @Test
    void what_is_owed_still_when_the_pathway_ends_is_told_at_the_end() {
        Played played = Coverage.play(informingTheAttending()
                .at("+5 minutes")
                .directoryFails("team quality", true)
                .does("dr-ito acknowledge call-back")
                .at("+5 minutes 10 seconds")
                .directoryFails("team quality", false)
                .does("dr-ito complete call-back")
                .told("q-lin informed call-back acknowledged", "dr-chen informed call-back completed")
                .is("pathway", "completed")
                .at("+20 minutes"));
        assertThat(informing(played)).singleElement().isInstanceOf(Event.InformedAfterAll.class);
        assertThat(Evolver.replay(played.journal()).owed()).isEmpty();
    }

    @Test
    void what_cannot_be_told_at_the_end_either_is_given_up_and_written_down() {
        Played played = Coverage.play(informingTheAttending()
                .at("+5 minutes")
                .directoryFails("role attending", true)
                .does("dr-ito complete call-back")
                .told("q-lin informed call-back acknowledged")
                .is("pathway", "completed")
                .at("+6 minutes")
                .directoryFails("role attending", false)
                .at("+20 minutes"));
        assertThat(informing(played)).singleElement().isInstanceOf(Event.InformingGivenUp.class);
        assertThat(Evolver.replay(played.journal()).owed()).isEmpty();
    }

    @Test
    void nobody_hears_at_the_end_of_a_lateness_that_ends_with_it() {
        Played played = Coverage.play(informingTheAttending()
                .at("+14 minutes")
                .directoryFails("role nurse-manager", true)
                .at("+15 minutes")
                .told("n-okafor late call-back rung 1")
                .at("+15 minutes 10 seconds")
                .does("dr-ito complete call-back")
                .told(
                        "n-okafor stand-down call-back",
                        "q-lin informed call-back acknowledged",
                        "dr-chen informed call-back completed")
                .at("+20 minutes"));
        assertThat(informing(played))
                .map(event -> ((Event.InformedAfterAll) event).told())
                .containsExactly(false);
    }

    @Test
    void where_it_throws_about_everybody_but_the_safety_net_that_is_told_at_once() {
        Coverage.play(story().failing("role ordering-clinician", "role charge-nurse", "role attending")
                .at("+0 minutes")
                .told("s-moreno net call-back")
                .at("+30 minutes")
                .told("s-moreno net call-back"));
    }

    @Test
    void whoever_was_asked_before_it_failed_is_still_waited_for_and_may_act() {
        Coverage.play(story().shift("role ordering-clinician", "dr-kim", "+10 minutes", "+12 minutes")
                .at("+0 minutes")
                .told("dr-ito asked call-back")
                .at("+9 minutes")
                .directoryFails("role ordering-clinician", true)
                .at("+10 minutes")
                .at("+10 minutes 30 seconds")
                .at("+11 minutes 30 seconds")
                .does("dr-ito acknowledge call-back")
                .is("call-back", "acknowledged by dr-ito"));
    }

    @Test
    void a_list_that_worked_before_is_asked_again_after_thirty_seconds_and_then_every_minute() {
        Played played = Coverage.play(story().shift("role ordering-clinician", "dr-kim", "+5 minutes", "+8 hours")
                .at("+0 minutes")
                .told("dr-ito asked call-back")
                .at("+4 minutes")
                .directoryFails("role ordering-clinician", true)
                .at("+5 minutes")
                .at("+5 minutes 30 seconds")
                .at("+6 minutes 30 seconds")
                .at("+7 minutes")
                .directoryFails("role ordering-clinician", false)
                .at("+7 minutes 30 seconds")
                .told("dr-kim asked call-back"));
        assertThat(played.journal().stream().filter(entry -> entry.event() instanceof Event.DutyRead))
                .as("readings at 5:00, 5:30, 6:30 and 7:30")
                .hasSize(4);
    }

    @Test
    void while_it_cannot_say_whether_somebody_is_on_duty_they_are_not_replaced() {
        Played played = Coverage.play(Scenario.of(Definitions.result())
                .duty("role charge-nurse", "n-okafor")
                .duty("role attending", "dr-chen")
                .duty("role house-supervisor", "s-moreno")
                .shift("role ordering-clinician", "dr-ito", "+0 minutes", "+20 minutes")
                .shift("role ordering-clinician", "dr-kim", "+20 minutes", "+8 hours")
                .at("+0 minutes")
                .told("dr-ito asked call-back")
                .at("+5 minutes")
                .does("dr-ito acknowledge call-back")
                .at("+19 minutes")
                .directoryFails("role ordering-clinician", true)
                .at("+20 minutes")
                .at("+20 minutes 30 seconds")
                .at("+21 minutes 30 seconds")
                .at("+22 minutes")
                .directoryFails("role ordering-clinician", false)
                .at("+22 minutes 30 seconds")
                .told("dr-kim asked call-back")
                .is("call-back", "acknowledged by dr-ito"));
        assertThat(played.journal().stream().filter(entry -> entry.event() instanceof Event.OwnerRead))
                .as("readings at 20:00, 20:30, 21:30 and 22:30")
                .hasSize(4);
    }

    @Test
    void an_offer_to_somebody_about_whom_it_throws_comes_back_at_once() {
        Coverage.play(asked().at("+1 minute")
                .does("dr-ito acknowledge call-back")
                .at("+2 minutes")
                .directoryFails("user dr-kim", true)
                .does("dr-ito offer call-back to dr-kim within 10 minutes")
                .told("dr-ito returned call-back")
                .at("+3 minutes"));
    }

    @Test
    void an_offer_that_was_made_before_it_failed_can_be_accepted() {
        Coverage.play(asked().at("+1 minute")
                .does("dr-ito acknowledge call-back")
                .at("+2 minutes")
                .does("dr-ito offer call-back to dr-kim within 10 minutes")
                .told("dr-kim offered call-back")
                .at("+3 minutes")
                .directoryFails("user dr-kim", true)
                .dutyChanged("user dr-kim")
                .is("call-back", "offered to dr-kim")
                .at("+3 minutes 10 seconds")
                .does("dr-kim accept call-back")
                .told("dr-ito taken call-back"));
    }

    @Test
    void a_confirmer_about_whom_it_throws_fires_the_confirm_ladder_at_once() {
        Coverage.play(Scenario.of(Definitions.confirmed(
                        "role nurse-manager", "within 1 hour", Rung.tell("0 minutes", "role charge-nurse")))
                .duty("role ordering-clinician", "dr-ito")
                .duty("role nurse-manager", "m-diaz")
                .duty("role charge-nurse", "n-okafor")
                .duty("role house-supervisor", "s-moreno")
                .at("+0 minutes")
                .told("dr-ito asked call-back")
                .at("+5 minutes")
                .directoryFails("role nurse-manager", true)
                .does("dr-ito complete call-back")
                .told("n-okafor late call-back rung 1 unconfirmed")
                .at("+5 minutes 30 seconds")
                .at("+6 minutes")
                .directoryFails("role nurse-manager", false)
                .at("+6 minutes 30 seconds")
                .told("m-diaz confirm call-back"));
    }

    @Test
    void other_instances_are_untouched() {
        VirtualClock clock = VirtualClock.at("2026-11-23T14:00:00Z");
        InMemoryPathwayStore store = new InMemoryPathwayStore();
        RecordingNotifier notifier = new RecordingNotifier();
        DutyRoster roster = new DutyRoster()
                .always("role ordering-clinician", "dr-ito")
                .always("role house-supervisor", "s-moreno");
        Pathways pathways = Pathways.builder()
                .definition(Definitions.result())
                .store(store)
                .directory((party, subject, unit, at) -> {
                    if (subject.equals(Subject.of("Encounter/bad"))
                            && !party.name().equals("house-supervisor")) {
                        throw new IllegalStateException("the directory knows nothing of this patient");
                    }
                    return roster.resolve(party, subject, unit, at);
                })
                .notifier(notifier)
                .clock(clock)
                .ids(new SequentialIds())
                .build();
        InstanceId bad = start(pathways, "Encounter/bad");
        InstanceId good = start(pathways, "Encounter/good");
        clock.advance(Duration.ofSeconds(30));

        assertThat(pathways.tick().failed()).isZero();
        assertThat(notifier.delivered())
                .extracting(notice -> notice.instance() + " " + notice.to() + " " + notice.kind())
                .containsExactly(bad + " s-moreno " + NoticeKind.NET, good + " dr-ito " + NoticeKind.ASKED);
        assertThat(store.nextDue()).isEqualTo("2026-11-23T14:01:30Z");
    }

    private static InstanceId start(Pathways pathways, String subject) {
        return pathways.submit(new Command.Start(
                        "critical-result",
                        Subject.of(subject),
                        Unit.of("4-west"),
                        Facts.none(),
                        Actor.host("lab-feed")))
                .orThrow()
                .instance();
    }
}
