package dev.pathways.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.definition.Ladders;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.definition.TogetherBuilder;
import dev.pathways.model.About;
import dev.pathways.model.Event;
import dev.pathways.model.JournalEntry;
import dev.pathways.model.Notice;
import dev.pathways.testing.Played;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clock rules 14 and 16: of several notices for one person at one moment the strongest is told. */
class StrongestNoticeStoriesTest {
    private static List<Notice> to(Played played, String person) {
        return played.journal().stream()
                .map(JournalEntry::event)
                .filter(Event.Told.class::isInstance)
                .flatMap(event -> ((Event.Told) event).notices().stream())
                .filter(notice -> notice.to().equals(person))
                .toList();
    }

    @Test
    void whoever_a_rung_both_tells_and_informs_is_asked() {
        Played played = Coverage.play(Results.opened(Definitions.result(
                        Rung.tell("0 minutes", "role charge-nurse").andInform("user n-okafor")))
                .at("+15 minutes")
                .told("n-okafor late call-back rung 1")
                .at("+16 minutes")
                .does("n-okafor acknowledge call-back")
                .told("dr-ito taken call-back", "dr-lee taken call-back"));
        assertThat(to(played, "n-okafor"))
                .extracting(notice -> notice.reason().asked())
                .containsExactly(true);
    }

    @Test
    void whoever_one_ladder_informs_and_another_tells_at_the_same_moment_is_asked() {
        PathwayDefinition definition = Definitions.resultWith(new Ladders(
                Definitions.ladder(
                        "unacknowledged",
                        Rung.tell("45 minutes", "role attending").andInform("user m-diaz")),
                Definitions.ladder("uncompleted", Rung.tell("0 minutes", "role nurse-manager")),
                Definitions.ladder("unconfirmed", Rung.tell("0 minutes", "role attending"))));
        Played played = Coverage.play(Results.opened(definition)
                .at("+60 minutes")
                .told("dr-chen late call-back rung 1 unacknowledged", "m-diaz late call-back rung 1 uncompleted"));
        assertThat(to(played, "m-diaz"))
                .extracting(notice -> notice.reason().asked())
                .containsExactly(true);
    }

    @Test
    void of_two_rungs_at_the_same_moment_the_higher_one_is_told() {
        PathwayDefinition definition = Definitions.resultWith(new Ladders(
                Definitions.ladder(
                        "unacknowledged",
                        Rung.tell("0 minutes", "role attending"),
                        Rung.tell("45 minutes", "role charge-nurse")),
                Definitions.ladder("uncompleted", Rung.tell("0 minutes", "role charge-nurse")),
                Definitions.ladder("unconfirmed", Rung.tell("0 minutes", "role attending"))));
        Coverage.play(Results.opened(definition)
                .at("+15 minutes")
                .told("dr-chen late call-back rung 1 unacknowledged")
                .at("+60 minutes")
                .told("n-okafor late call-back rung 2 unacknowledged"));
    }

    @Test
    void those_who_are_kept_informed_of_stopping_hear_of_a_step_that_its_event_or_a_join_closes() {
        PathwayDefinition definition = Nested.pathway(
                TogetherBuilder.together("either", "Either")
                        .join("at least 2")
                        .branch("one", Nested.nurse("teach"))
                        .branch(
                                "two",
                                Nested.clerk("book").closesWhen("booked").keepInformed("user mia", About.STOPPED))
                        .branch("three", Nested.pharmacist("mix").keepInformed("user max", About.STOPPED)),
                Nested.nurse("leave"));
        Played played = Coverage.play(Nested.story(definition)
                .at("+0 minutes")
                .told("nina asked teach", "cleo asked book", "phil asked mix")
                .at("+1 minute")
                .does("host event booked")
                .told("cleo stand-down book", "mia informed book stopped")
                .at("+2 minutes")
                .does("nina complete teach")
                .told("phil stand-down mix", "max informed mix stopped", "nina asked leave"));
        assertThat(played.journal())
                .filteredOn(entry -> entry.event() instanceof Event.StepClosed)
                .extracting(entry -> entry.actor().id())
                .containsExactly("host", "clock");
    }
}
