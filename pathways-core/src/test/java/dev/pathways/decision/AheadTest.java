package dev.pathways.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.definition.ChooseBuilder;
import dev.pathways.definition.Condition;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepBuilder;
import dev.pathways.definition.TogetherBuilder;
import dev.pathways.model.About;
import dev.pathways.model.Event;
import dev.pathways.model.JournalEntry;
import dev.pathways.model.Notice;
import dev.pathways.model.NoticeKind;
import dev.pathways.testing.Played;
import dev.pathways.testing.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clock rule 1, second half: clocks that run before their step opens. */
class AheadTest {
    private static PathwayDefinition definition() {
        return Definitions.pathway(
                "two-steps",
                StepBuilder.step("first", "First")
                        .owner("role ordering-clinician")
                        .complete("within 3 hours")
                        .escalate(Rung.tell("0 minutes", "role charge-nurse"))
                        .outcome("go-on", "second")
                        .outcome("enough", "third"),
                StepBuilder.step("second", "Second")
                        .owner("role attending")
                        .complete("within 1 hour of start")
                        .keepInformed("role charge-nurse", About.LATE)
                        .escalate(Rung.tell("0 minutes", "owner"), Rung.handTo("10 minutes", "role nurse-manager"))
                        .then("done"),
                StepBuilder.step("third", "Third")
                        .owner("role attending")
                        .complete("within 1 hour")
                        .escalate(Rung.tell("0 minutes", "role charge-nurse")));
    }

    private static Scenario blocked() {
        return Results.story(definition())
                .at("+0 minutes")
                .told("dr-ito asked first", "dr-lee asked first")
                .is("second", "waiting")
                .at("+60 minutes")
                .told("dr-ito late second", "dr-lee late second", "n-okafor informed second late")
                .is("second", "waiting", "due +60 minutes", "late uncompleted")
                .at("+70 minutes")
                .told("m-diaz late second rung 2");
    }

    private static Scenario blockedWhileTheDirectoryFails() {
        return Results.story(definition())
                .at("+0 minutes")
                .told("dr-ito asked first", "dr-lee asked first")
                .at("+59 minutes")
                .directoryFails("role charge-nurse", true)
                .at("+60 minutes")
                .told("dr-ito late second", "dr-lee late second");
    }

    @Test
    void what_is_owed_about_a_step_that_never_opens_is_told_when_the_pathway_is_stopped() {
        Played played = Coverage.play(blockedWhileTheDirectoryFails()
                .at("+60 minutes 10 seconds")
                .directoryFails("role charge-nurse", false)
                .does("host event patient-died")
                .told("dr-ito stand-down first", "dr-lee stand-down first", "n-okafor informed second late")
                .at("+70 minutes"));
        assertThat(told(played))
                .filteredOn(notice -> notice.to().equals("n-okafor"))
                .allSatisfy(notice -> assertThat(notice.reason().blockedBy()).isEmpty());
    }

    @Test
    void what_is_owed_about_a_step_that_cannot_be_reached_any_more_is_told_when_the_directory_answers() {
        Coverage.play(blockedWhileTheDirectoryFails()
                .at("+60 minutes 10 seconds")
                .does("dr-ito complete first enough")
                .told("dr-lee stand-down first", "dr-chen asked third")
                .at("+60 minutes 30 seconds")
                .at("+61 minutes")
                .directoryFails("role charge-nurse", false)
                .at("+61 minutes 30 seconds")
                .told("n-okafor informed second late"));
    }

    @Test
    void a_clock_from_the_start_runs_before_its_step_opens_and_its_rungs_only_inform() {
        Played played = Coverage.play(blocked()
                .at("+75 minutes")
                .refused("m-diaz acknowledge second", "NOT_OPEN")
                .at("+100 minutes")
                .told("s-moreno net second")
                .at("+110 minutes")
                .does("dr-ito complete first go-on")
                .told("dr-lee stand-down first", "dr-chen asked second")
                .is("second", "open", "owner role attending", "late uncompleted", "due +60 minutes")
                .at("+130 minutes")
                .told("s-moreno net second")
                .at("+140 minutes")
                .does("dr-chen complete second")
                .told("s-moreno stand-down second")
                .is("pathway", "completed"));
        List<Notice> about = told(played).stream()
                .filter(notice -> "second".equals(notice.step()))
                .limit(5)
                .toList();
        assertThat(about).allSatisfy(notice -> {
            assertThat(notice.reason().blockedBy()).containsExactly("first");
            assertThat(notice.reason().asked()).isFalse();
        });
    }

    @Test
    void the_owner_on_a_rung_is_whoever_has_the_step_that_blocks_it() {
        Coverage.play(Results.story(definition())
                .at("+0 minutes")
                .told("dr-ito asked first", "dr-lee asked first")
                .at("+30 minutes")
                .does("dr-lee acknowledge first")
                .told("dr-ito taken first")
                .at("+60 minutes")
                .told("dr-lee late second", "n-okafor informed second late"));
    }

    @Test
    void it_ends_silently_when_the_step_can_no_longer_be_reached() {
        Coverage.play(blocked()
                .at("+80 minutes")
                .does("dr-ito complete first enough")
                .told("dr-lee stand-down first", "dr-chen asked third")
                .is("second", "waiting")
                .at("+120 minutes"));
    }

    @Test
    void it_ends_silently_when_the_pathway_is_stopped() {
        Coverage.play(blocked()
                .at("+80 minutes")
                .does("host event patient-died")
                .told("dr-ito stand-down first", "dr-lee stand-down first")
                .at("+5 hours"));
    }

    @Test
    void a_step_that_opens_in_time_goes_on_with_the_same_clock() {
        Coverage.play(Results.story(definition())
                .at("+0 minutes")
                .told("dr-ito asked first", "dr-lee asked first")
                .at("+50 minutes")
                .does("dr-ito complete first go-on")
                .told("dr-lee stand-down first", "dr-chen asked second")
                .is("second", "due +60 minutes")
                .at("+60 minutes")
                .told("dr-chen late second rung 1", "n-okafor informed second late")
                .at("+70 minutes")
                .told("m-diaz asked second", "dr-chen taken second"));
    }

    @Test
    void a_safety_net_that_comes_on_duty_later_hears_of_it_then() {
        Coverage.play(Scenario.of(definition())
                .duty("role ordering-clinician", "dr-ito")
                .duty("role nurse-manager", "m-diaz")
                .shift("role house-supervisor", "s-moreno", "+110 minutes", "+8 hours")
                .at("+0 minutes")
                .told("dr-ito asked first")
                .at("+60 minutes")
                .told("dr-ito late second")
                .at("+70 minutes")
                .told("m-diaz late second")
                .at("+100 minutes")
                .told("host alarm second")
                .at("+110 minutes")
                .told("s-moreno net second")
                .at("+130 minutes")
                .told("s-moreno net second"));
    }

    private static PathwayDefinition branched() {
        return Nested.pathway(
                TogetherBuilder.together("both", "Both")
                        .branch(
                                "one",
                                Nested.nurse("teach"),
                                Nested.clerk("book").complete("within 50 minutes of start"))
                        .branch(
                                "two",
                                ChooseBuilder.choose("which", "Which?")
                                        .when(
                                                Condition.of("wanted", "yes"),
                                                Nested.pharmacist("mix").complete("within 30 minutes of start"))
                                        .otherwise(Nested.pharmacist("count"))),
                Nested.nurse("leave").complete("within 55 minutes of start"));
    }

    @Test
    void a_step_in_a_branch_is_blocked_by_what_goes_before_it_there_and_a_step_after_the_join_by_every_branch() {
        Played played = Coverage.play(Nested.story(branched())
                .facts("wanted", "no")
                .at("+0 minutes")
                .told("nina asked teach", "phil asked count")
                .at("+1 minutes")
                .does("nina acknowledge teach")
                .does("phil acknowledge count")
                .at("+50 minutes")
                .told("n-okafor late book")
                .at("+55 minutes")
                .told("n-okafor late leave"));
        List<Notice> late = told(played).stream()
                .filter(notice -> notice.kind() == NoticeKind.LATE)
                .toList();
        assertThat(late)
                .extracting(notice -> notice.reason().blockedBy())
                .containsExactly(List.of("teach"), List.of("teach", "count"));
    }

    @Test
    void the_clock_of_a_case_that_is_not_chosen_never_fires() {
        Coverage.play(Nested.story(branched())
                .facts("wanted", "no")
                .at("+0 minutes")
                .told("nina asked teach", "phil asked count")
                .is("mix", "waiting")
                .at("+1 minutes")
                .does("nina complete teach")
                .told("cleo asked book")
                .at("+2 minutes")
                .does("cleo acknowledge book")
                .does("phil acknowledge count")
                .at("+30 minutes")
                .told());
    }

    @Test
    void a_way_back_around_everything_keeps_a_step_reachable() {
        PathwayDefinition definition = Nested.pathway(
                ChooseBuilder.choose("which", "Which?")
                        .when(
                                Condition.of("wanted", "yes"),
                                Nested.pharmacist("mix").complete("within 30 minutes of start"))
                        .otherwise(),
                Nested.nurse("check")
                        .outcomeAtMost("again", "which", 1, "wanted")
                        .outcome("fine", "next"),
                Nested.nurse("leave"));
        Coverage.play(Nested.story(definition)
                .facts("wanted", "no")
                .at("+0 minutes")
                .told("nina asked check")
                .at("+1 minutes")
                .does("nina acknowledge check")
                .at("+30 minutes")
                .told("n-okafor late mix")
                .at("+31 minutes")
                .does("nina complete check fine")
                .told("nina asked leave")
                .at("+32 minutes")
                .does("nina acknowledge leave")
                .at("+65 minutes")
                .told());
    }

    private static List<Notice> told(Played played) {
        return played.journal().stream()
                .map(JournalEntry::event)
                .filter(Event.Told.class::isInstance)
                .flatMap(event -> ((Event.Told) event).notices().stream())
                .toList();
    }
}
