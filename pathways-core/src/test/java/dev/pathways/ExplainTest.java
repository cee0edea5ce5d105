package dev.pathways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pathways.decision.Definitions;
import dev.pathways.definition.ChooseBuilder;
import dev.pathways.definition.Condition;
import dev.pathways.definition.FactKind;
import dev.pathways.definition.PathwayBuilder;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepBuilder;
import dev.pathways.model.Actor;
import dev.pathways.model.Command;
import dev.pathways.model.Facts;
import dev.pathways.model.InstanceId;
import dev.pathways.model.Notice;
import dev.pathways.model.Party;
import dev.pathways.model.StepRef;
import dev.pathways.model.Subject;
import dev.pathways.model.Unit;
import dev.pathways.testing.DutyRoster;
import dev.pathways.testing.InMemoryPathwayStore;
import dev.pathways.testing.RecordingNotifier;
import dev.pathways.testing.SequentialIds;
import dev.pathways.testing.VirtualClock;
import dev.pathways.view.Explanation;
import dev.pathways.view.NotTold;
import dev.pathways.view.Note;
import dev.pathways.view.Told;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Why a step is where it is, who was told, why somebody else was not, and what comes if nobody acts. */
class ExplainTest {
    private static final Instant START = Instant.parse("2026-11-23T14:00:00Z");
    private static final Actor ITO = Actor.person("dr-ito");
    private static final String MARKER = "MARKER-4711";

    private final VirtualClock clock = VirtualClock.at(START);
    private final DutyRoster roster = new DutyRoster()
            .always("on-call cardiology", "dr-ito")
            .always("role ordering-clinician", "dr-ito", "dr-wu")
            .always("role charge-nurse", "n-okafor")
            .always("role department-chief", "dr-abara")
            .always("role house-supervisor", "s-moreno")
            .always("role nurse-manager", "m-adeyemi");
    private final RecordingNotifier notifier = new RecordingNotifier();
    private Pathways pathways = engine(Definitions.consult());

    private Pathways engine(PathwayDefinition definition) {
        return Pathways.builder()
                .definition(definition)
                .store(new InMemoryPathwayStore())
                .directory(roster)
                .notifier(notifier)
                .clock(clock)
                .ids(new SequentialIds())
                .build();
    }

    private InstanceId start(PathwayDefinition definition, Facts facts) {
        pathways = engine(definition);
        return pathways.submit(new Command.Start(
                        definition.ref().name(),
                        Subject.of("Encounter/" + MARKER),
                        Unit.of("4-west"),
                        facts,
                        Actor.person("dr-lee")))
                .orThrow()
                .instance();
    }

    private StepRef consult() {
        Facts facts = Facts.of("urgency", "urgent", "service", "cardiology").with("requested-by", "dr-lee");
        return StepRef.of(start(Definitions.consult(), facts), "answer");
    }

    /** A critical result that is asked of dr-ito and dr-wu. */
    private StepRef result(Rung... rungs) {
        return StepRef.of(start(Definitions.result(rungs), Facts.none()), "call-back");
    }

    private StepRef result() {
        return result(Rung.tell("0 minutes", "role charge-nurse"), Rung.tell("10 minutes", "role attending"));
    }

    private void minute(long minutes) {
        clock.set(START.plus(Duration.ofMinutes(minutes)));
        TickReport report = pathways.tick();
        while (report.instances() > 0 || report.delivered() > 0) {
            report = pathways.tick();
        }
    }

    private Explanation explain(StepRef step) {
        return pathways.explain(step).orElseThrow();
    }

    private static String says(NotTold each) {
        return (each.party() == null ? "" : each.party() + " ")
                + (each.person() == null ? "" : each.person() + " ")
                + each.why();
    }

    @Test
    void it_reads_like_a_report_with_what_was_who_was_told_who_was_not_and_what_comes() {
        StepRef answer = consult();
        minute(25);

        assertThat(explain(answer).text()).isEqualTo("""
                        “Accept the consult, or say it belongs to another service” is open. on-call cardiology owns it \
                        since Mon 23 Nov 08:00, and nobody has acknowledged it. It is late since Mon 23 Nov 08:15: \
                        nobody has acknowledged it. It must be completed by Mon 23 Nov 09:00.
                        So far:
                          Mon 23 Nov 08:00  It opens, to be acknowledged by 08:15 and completed by 09:00.
                                            dr-ito (on-call cardiology): asked to take it.
                          Mon 23 Nov 08:25  It is late: nobody has acknowledged it by 08:15.
                                            Rung 1 fires, which was planned for 08:15, because nobody has acknowledged it.
                                            Rung 2 fires, because nobody has acknowledged it.
                                            Rung 3 fires, because whoever should have been told before it could not be.
                                            dr-lee: kept informed (late).
                                            n-okafor (role charge-nurse): told that it is late, rung 1, and may take it.
                                            dr-ito (on-call cardiology): told that it is late, rung 1, and may take it.
                                            dr-abara (role department-chief): told that it is late, rung 3, and may take it.
                                            role service-attending: nobody was told, because nobody is on that list.
                        If nobody acts:
                          Mon 23 Nov 08:55  The safety net is called.
                                            s-moreno (role house-supervisor): called as the safety net.
                          Mon 23 Nov 09:00  It is late: it has not been completed by 09:00.
                                            Rung 1 fires, because it has not been completed.
                                            dr-lee: kept informed (late).
                                            n-okafor (role charge-nurse): told that it is late, rung 1, and may take it.
                                            dr-ito (on-call cardiology): told that it is late, rung 1, and may take it.
                          Mon 23 Nov 09:10  Rung 2 fires, because it has not been completed.
                                            Rung 3 fires, because whoever should have been told before it could not be.
                                            dr-abara (role department-chief): told that it is late, rung 3, and may take it.
                                            role service-attending: nobody was told, because nobody is on that list.
                          Mon 23 Nov 09:25  The safety net is called.
                                            s-moreno (role house-supervisor): called as the safety net.
                        The safety net is called again every 30 minutes until somebody acts.
                        """);
    }

    @Test
    void its_parts_say_the_same_to_programs() {
        StepRef answer = consult();
        minute(25);

        Explanation explanation = explain(answer);
        assertThat(explanation.told())
                .extracting(each -> each.person() + " " + each.notice().kind().word() + " " + each.through())
                .containsExactly(
                        "dr-ito asked on-call cardiology",
                        "dr-lee informed null",
                        "n-okafor late role charge-nurse",
                        "dr-ito late on-call cardiology",
                        "dr-abara late role department-chief");
        assertThat(explanation.notTold()).extracting(ExplainTest::says).containsExactly("role service-attending EMPTY");
        assertThat(explanation.next().timeline().get(0).told())
                .extracting(Told::person)
                .containsExactly("s-moreno");
    }

    @Test
    void whoever_has_it_is_named_with_since_when_and_by_which_list() {
        StepRef answer = consult();
        minute(5);
        pathways.submit(new Command.Acknowledge(answer, ITO)).orThrow();

        assertThat(explain(answer).why())
                .isEqualTo("dr-ito has it since Mon 23 Nov 08:05, as on-call cardiology."
                        + " It must be completed by Mon 23 Nov 09:00.");
    }

    @Test
    void a_rung_asks_anew_and_says_so() {
        StepRef answer = consult();
        minute(5);
        pathways.submit(new Command.Acknowledge(answer, ITO)).orThrow();
        minute(61);

        assertThat(explain(answer).why())
                .contains("dr-ito has it", "Others have been asked to take it over.", "It is late since")
                .endsWith("it has not been completed.");
    }

    @Test
    void who_declined_and_who_cannot_be_reached_is_said_of_each() {
        roster.unreachable("dr-wu", true);
        StepRef step = result(Rung.tell("0 minutes", "role ordering-clinician", "role charge-nurse"));
        pathways.submit(new Command.Decline(step, ITO, MARKER)).orThrow();

        assertThat(explain(step).notTold())
                .extracting(ExplainTest::says)
                .containsExactly(
                        "role ordering-clinician dr-wu UNREACHABLE", "role ordering-clinician dr-ito DECLINED");
        assertThat(explain(step).text())
                .contains("dr-ito declines it, with a reason.")
                .contains("Rung 1 fires, because everybody asked so far has declined.")
                .contains("dr-wu (role ordering-clinician): not told, because no way of reaching them works.")
                .doesNotContain(MARKER);
    }

    @Test
    void a_directory_that_fails_and_a_notice_that_cannot_be_delivered_are_said() {
        notifier.neverReaches("n-okafor");
        StepRef step = result(Rung.tell("0 minutes", "role charge-nurse"), Rung.tell("10 minutes", "role attending"));
        minute(15);
        roster.setDown(true);
        minute(60);

        assertThat(explain(step).notTold())
                .extracting(ExplainTest::says)
                .contains("n-okafor UNDELIVERABLE", "role attending EMPTY", "role house-supervisor DIRECTORY_FAILED");
    }

    @Test
    void who_has_gone_off_duty_since_is_not_told_by_the_next_rung() {
        roster.shift("role attending", "dr-early", START, START.plusSeconds(20 * 60));
        roster.shift("role attending", "dr-late", START.plusSeconds(20 * 60), START.plusSeconds(9 * 3600));
        StepRef step = result(
                Rung.tell("0 minutes", "role attending"),
                Rung.tell("10 minutes", "role attending", "role department-chief"));
        minute(15);
        minute(30);

        assertThat(explain(step).notTold())
                .extracting(ExplainTest::says)
                .containsExactly("role attending dr-early OFF_DUTY");
    }

    @Test
    void somebody_on_two_lists_is_told_once() {
        roster.always("role attending", "n-okafor");
        StepRef step = result(Rung.tell("0 minutes", "role charge-nurse", "role attending"));
        minute(15);

        assertThat(explain(step).notTold())
                .extracting(ExplainTest::says)
                .containsExactly("role attending n-okafor TOLD_ALREADY");
    }

    @Test
    void a_new_person_on_duty_is_said_and_those_who_were_asked_before_are_not_called_off_duty() {
        roster.shift("role ordering-clinician", "dr-new", START.plusSeconds(300), START.plusSeconds(9 * 3600));
        StepRef step = result();
        minute(6);

        assertThat(explain(step).text())
                .contains("Somebody else is on duty as role ordering-clinician now, and is asked too.\n"
                        + "                    dr-new (role ordering-clinician): asked to take it.");
        assertThat(explain(step).notTold()).isEmpty();
    }

    @Test
    void nobody_confirms_their_own_work_and_that_is_said() {
        PathwayDefinition definition = Definitions.pathway(
                "checked",
                Definitions.callBack()
                        .confirm("role ordering-clinician", "within 30 minutes")
                        .escalate(Rung.tell("0 minutes", "role charge-nurse")));
        StepRef step = StepRef.of(start(definition, Facts.none()), "call-back");
        pathways.submit(new Command.Complete(step, ITO)).orThrow();

        assertThat(explain(step).notTold())
                .extracting(ExplainTest::says)
                .containsExactly("role ordering-clinician dr-ito SAME_PERSON");
        assertThat(explain(step).why())
                .isEqualTo("dr-ito did it at Mon 23 Nov 08:00. Nobody has confirmed it yet."
                        + " It must be confirmed by Mon 23 Nov 08:30.");
    }

    @Test
    void whoever_assigns_a_step_to_themselves_is_not_told_of_their_own_act() {
        StepRef step = result();
        pathways.submit(new Command.Assign(step, Actor.person("m-adeyemi"), Party.user("m-adeyemi")))
                .orThrow();

        assertThat(explain(step).notTold())
                .extracting(ExplainTest::says)
                .containsExactly("user m-adeyemi m-adeyemi OWN_ACT");
    }

    @Test
    void a_step_that_has_not_opened_says_what_blocks_it() {
        StepRef answer = consult();
        StepRef see = StepRef.of(answer.instance(), "see-patient");

        assertThat(explain(see).text())
                .isEqualTo("“See the patient and give recommendations” is waiting. Its turn has not come."
                        + " First: “Accept the consult, or say it belongs to another service” (open, on-call cardiology"
                        + " was asked).\n");
        pathways.submit(new Command.Acknowledge(answer, ITO)).orThrow();
        assertThat(explain(see).why()).endsWith("(acknowledged, dr-ito).");
    }

    private static PathwayDefinition gated() {
        return PathwayBuilder.pathway("gated", "Gated", 1, "America/Chicago")
                .fact("wanted", FactKind.of(FactKind.Type.YES_NO))
                .stopsWhen("patient-died")
                .complete("within 2 days")
                .safetyNet("30 minutes", "role house-supervisor")
                .then(
                        step("ask", "Ask"),
                        step("book", "Book").onlyIf(Condition.of("wanted", "yes")),
                        step("greet", "Greet").opensWhen("patient-arrived", "1 hour"),
                        step("call", "Call").opens("within 2 hours").closesWhen("patient-called"),
                        ChooseBuilder.choose("which", "Which way")
                                .when(Condition.of("wanted", "yes"), step("yes", "Yes"))
                                .otherwise(step("no", "No")),
                        step("last", "Last"))
                .build();
    }

    private static StepBuilder step(String name, String title) {
        return StepBuilder.step(name, title)
                .owner("role charge-nurse")
                .complete("within 1 hour")
                .escalate(Rung.tell("0 minutes", "role department-chief"));
    }

    @Test
    void gates_choices_and_ends_say_why_a_step_was_passed_by_closed_or_never_came() {
        InstanceId id = start(gated(), Facts.of("wanted", "no"));
        Actor nurse = Actor.person("n-okafor");
        pathways.submit(new Command.Complete(StepRef.of(id, "ask"), nurse)).orThrow();

        assertThat(explain(StepRef.of(id, "book")).why()).isEqualTo("It is passed by: its condition does not hold.");
        assertThat(explain(StepRef.of(id, "greet")).why())
                .isEqualTo("Its turn came at Mon 23 Nov 08:00; it waits for “patient-arrived”, at the longest until"
                        + " Mon 23 Nov 09:00.");
        minute(60);
        assertThat(explain(StepRef.of(id, "greet")).why())
                .isEqualTo("It is passed by: “patient-arrived” has not come in time.");
        assertThat(explain(StepRef.of(id, "call")).why())
                .isEqualTo("Its turn came at Mon 23 Nov 09:00; it opens at Mon 23 Nov 11:00.");
        pathways.submit(new Command.HostEvent(id, Actor.host("adt"), "patient-called"))
                .orThrow();
        assertThat(explain(StepRef.of(id, "call")).why()).isEqualTo("It is closed: “patient-called” was reported.");
        assertThat(explain(StepRef.of(id, "yes")).why()).isEqualTo("Another case of “Which way” was chosen.");
        pathways.submit(new Command.HostEvent(id, Actor.host("adt"), "patient-died"))
                .orThrow();
        assertThat(explain(StepRef.of(id, "no")).why())
                .isEqualTo("The pathway is stopped: “patient-died” was reported.");
        assertThat(explain(StepRef.of(id, "last")).why()).isEqualTo("The pathway was stopped before its turn came.");
    }

    @Test
    void times_are_those_of_the_wall_in_the_pathways_zone_with_the_day_where_it_is_another() {
        clock.set(Instant.parse("2026-11-24T05:30:30Z"));
        StepRef step = result();

        assertThat(explain(step).text())
                .contains("  Mon 23 Nov 23:30:30  It opens, to be acknowledged by 23:45:30 and completed by"
                        + " Tue 24 Nov 00:30:30.\n");
    }

    @Test
    void nothing_in_it_names_the_subject_a_reason_or_a_facts_value() {
        StepRef answer = consult();
        pathways.submit(new Command.Escalate(answer, ITO, MARKER)).orThrow();
        pathways.submit(new Command.Decline(answer, ITO, MARKER)).orThrow();
        pathways.submit(new Command.RecordFacts(answer.instance(), ITO, Facts.of("urgency", "routine")))
                .orThrow();
        Explanation explanation = explain(answer);

        assertThat(explanation.text()).doesNotContain(MARKER, "routine").contains("with a reason");
        assertThat(explanation.toString()).doesNotContain(MARKER, "routine");
    }

    @Test
    void notes_are_quoted_those_about_the_step_and_those_about_the_pathway_as_a_whole() {
        StepRef answer = consult();
        pathways.submit(new Command.AddNote(answer, ITO, "she is deaf\nin one ear"))
                .orThrow();
        pathways.submit(new Command.AddNote(answer.instance(), ITO, "her daughter calls at noon"))
                .orThrow();
        StepRef elsewhere = StepRef.of(answer.instance(), "see-patient");
        pathways.submit(new Command.AddNote(elsewhere, ITO, "in room 4")).orThrow();
        Explanation explanation = explain(answer);

        assertThat(explanation.notes())
                .containsExactly(
                        new Note(START, "dr-ito", "she is deaf\nin one ear"),
                        new Note(START, "dr-ito", "her daughter calls at noon"));
        assertThat(explanation.text())
                .contains("dr-ito adds a note.\n", "dr-ito adds a note about the pathway as a whole.\n")
                .contains("""
                        Notes:
                          Mon 23 Nov 08:00  dr-ito: she is deaf
                                            in one ear
                          Mon 23 Nov 08:00  dr-ito: her daughter calls at noon
                        """);
        assertThat(explanation.toString()).doesNotContain("deaf", "daughter");
        assertThat(explain(elsewhere).notes())
                .extracting(Note::text)
                .containsExactly("her daughter calls at noon", "in room 4");
    }

    @Test
    void explaining_writes_and_tells_nothing_and_what_does_not_exist_is_said() {
        StepRef answer = consult();
        int entries = pathways.journal(answer.instance()).size();
        notifier.take();
        explain(answer);

        assertThat(pathways.journal(answer.instance())).hasSize(entries);
        assertThat(notifier.take()).extracting(Notice::to).isEmpty();
        assertThat(pathways.explain(StepRef.of(InstanceId.of("nowhere"), "answer")))
                .isEmpty();
        StepRef unknown = StepRef.of(answer.instance(), "no-such-step");
        assertThatThrownBy(() -> pathways.explain(unknown)).isInstanceOf(IllegalArgumentException.class);
    }
}
