package dev.pathways.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.definition.FactKind;
import dev.pathways.definition.PathwayBuilder;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepBuilder;
import dev.pathways.model.Event;
import dev.pathways.model.JournalEntry;
import dev.pathways.testing.Played;
import dev.pathways.testing.Scenario;
import dev.pathways.time.BusinessCalendar;
import dev.pathways.time.Deadline;
import dev.pathways.time.OpenHours;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The pathway's own complete clock: in business time, by the value of a fact, and moving with its facts. Rules 5 and 12. */
class PathwayClockTest {
    private static PathwayBuilder pathway() {
        return PathwayBuilder.pathway("whole", "The whole", 1, "America/Chicago")
                .fact("planned", FactKind.of(FactKind.Type.TIME))
                .fact("urgency", FactKind.listed("emergent", "urgent", "routine"))
                .safetyNet("30 minutes", "role house-supervisor");
    }

    private static StepBuilder step(String complete) {
        return StepBuilder.step("leave", "Leave")
                .owner("role nurse")
                .complete(complete)
                .escalate(Rung.tell("0 minutes", "role charge-nurse"));
    }

    private static Scenario story(PathwayDefinition definition) {
        return Nested.story(definition);
    }

    private static Scenario fromFact(String planned) {
        return story(pathway()
                        .complete("1 hour after planned, at most 5 days")
                        .then(step("within 4 days"))
                        .build())
                .facts("planned", planned)
                .at("+0 minutes")
                .told("nina asked leave")
                .at("+1 minutes")
                .does("nina acknowledge leave");
    }

    @Test
    void it_moves_with_its_facts() {
        Played played = Coverage.play(fromFact("2026-11-23T15:00:00Z")
                .at("+10 minutes")
                .does("host record planned=2026-11-23T14:30:00Z")
                .at("+90 minutes")
                .told("s-moreno net pathway")
                .at("+120 minutes")
                .told("s-moreno net pathway"));
        assertThat(moves(played)).containsExactly(Instant.parse("2026-11-23T15:30:00Z"));
    }

    @Test
    void moved_to_the_future_it_is_not_late_any_more_and_the_safety_net_is_silent_until_then() {
        Coverage.play(fromFact("2026-11-23T15:00:00Z")
                .at("+120 minutes")
                .told("s-moreno net pathway")
                .at("+125 minutes")
                .does("nina record planned=2026-11-23T18:00:00Z")
                .at("+299 minutes")
                .told()
                .at("+300 minutes")
                .told("s-moreno net pathway")
                .at("+330 minutes")
                .told("s-moreno net pathway"));
    }

    @Test
    void moved_to_another_instant_that_has_passed_it_stays_late_and_the_calls_keep_their_beat() {
        Coverage.play(fromFact("2026-11-23T15:00:00Z")
                .at("+120 minutes")
                .told("s-moreno net pathway")
                .at("+130 minutes")
                .does("nina record planned=2026-11-23T15:05:00Z")
                .at("+150 minutes")
                .told("s-moreno net pathway"));
    }

    @Test
    void moved_into_the_past_it_is_late_at_once() {
        Coverage.play(fromFact("2026-11-23T20:00:00Z")
                .at("+121 minutes")
                .does("nina record planned=2026-11-23T15:00:00Z")
                .told("s-moreno net pathway")
                .at("+150 minutes")
                .told("s-moreno net pathway"));
    }

    @Test
    void while_its_fact_is_missing_and_however_far_that_moves_its_cap_holds() {
        PathwayDefinition definition = pathway()
                .complete("1 hour after planned, at most 3 hours")
                .then(step("within 150 minutes"))
                .build();
        Coverage.play(story(definition)
                .at("+0 minutes")
                .told("nina asked leave")
                .at("+1 minutes")
                .does("nina acknowledge leave")
                .does("host record planned=2026-12-24T14:30:00Z")
                .at("+150 minutes")
                .told("n-okafor late leave")
                .at("+180 minutes")
                .told("s-moreno net leave", "s-moreno net pathway"));
    }

    @Test
    void another_value_moves_it_to_the_earlier_of_the_old_and_the_new_instant() {
        PathwayDefinition definition = pathway()
                .complete(Deadline.byValueOf(
                        "urgency",
                        "emergent",
                        "within 4 hours",
                        "urgent",
                        "within 10 hours of start",
                        "routine",
                        "within 2 days"))
                .then(step("within 3 hours"))
                .build();
        Played played = Coverage.play(story(definition)
                .facts("urgency", "routine")
                .at("+0 minutes")
                .told("nina asked leave")
                .at("+10 minutes")
                .does("nina acknowledge leave")
                .does("host record urgency=urgent")
                .at("+60 minutes")
                .does("host record urgency=emergent")
                .at("+70 minutes")
                .does("host record urgency=routine"));
        assertThat(moves(played))
                .containsExactly(
                        Instant.parse("2026-11-24T00:00:00Z"),
                        Instant.parse("2026-11-23T19:00:00Z"),
                        Instant.parse("2026-11-23T19:00:00Z"));
    }

    @Test
    void business_time_stands_still_over_the_weekend_and_on_a_closed_day() {
        BusinessCalendar office = new BusinessCalendar(
                List.of(OpenHours.parse("Mon-Fri 08:00-17:00")),
                new TreeSet<>(Set.of(LocalDate.parse("2026-11-30"))),
                List.of());
        PathwayDefinition definition = pathway()
                .calendar("office", office)
                .complete("within 5 business hours")
                .then(step("within 4 business hours"))
                .build();
        Coverage.play(story(definition)
                .starts("2026-11-27T20:00:00Z")
                .at("+0 minutes")
                .told("nina asked leave")
                .at("+1 minutes")
                .does("nina acknowledge leave")
                .at("2026-12-01T15:00:00Z")
                .told("n-okafor late leave")
                .at("2026-12-01T15:30:00Z")
                .told("s-moreno net leave")
                .at("2026-12-01T16:00:00Z")
                .told("s-moreno net leave", "s-moreno net pathway"));
    }

    private static List<Instant> moves(Played played) {
        return played.journal().stream()
                .map(JournalEntry::event)
                .filter(Event.PathwayDeadlineMoved.class::isInstance)
                .map(event -> ((Event.PathwayDeadlineMoved) event).due())
                .toList();
    }
}
