package dev.pathways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pathways.decision.Definitions;
import dev.pathways.definition.PathwayBuilder;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepBuilder;
import dev.pathways.model.Actor;
import dev.pathways.model.Command;
import dev.pathways.model.CommandId;
import dev.pathways.model.Facts;
import dev.pathways.model.InstanceId;
import dev.pathways.model.Notice;
import dev.pathways.model.PathwayPhase;
import dev.pathways.model.RefusalCode;
import dev.pathways.model.RefusedException;
import dev.pathways.model.Reply;
import dev.pathways.model.StepRef;
import dev.pathways.model.Subject;
import dev.pathways.model.Unit;
import dev.pathways.testing.DutyRoster;
import dev.pathways.testing.InMemoryPathwayStore;
import dev.pathways.testing.RecordingNotifier;
import dev.pathways.testing.SequentialIds;
import dev.pathways.testing.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PathwaysTest {
    private static final Actor LAB = Actor.host("lab-feed");

    private final VirtualClock clock = VirtualClock.at("2026-11-23T14:00:00.123456789Z");
    private final RecordingNotifier notifier = new RecordingNotifier();
    private final InMemoryPathwayStore store = new InMemoryPathwayStore();
    private final DutyRoster roster = new DutyRoster()
            .always("role ordering-clinician", "dr-ito")
            .always("role charge-nurse", "n-okafor")
            .always("role attending", "dr-chen")
            .always("role house-supervisor", "s-moreno");
    private final SequentialIds ids = new SequentialIds();
    private final Pathways pathways = engine(Definitions.result());

    private Pathways engine(PathwayDefinition... definitions) {
        return Pathways.builder()
                .definitions(List.of(definitions))
                .store(store)
                .directory(roster)
                .notifier(notifier)
                .clock(clock)
                .ids(ids)
                .build();
    }

    private static Command.Start start() {
        return new Command.Start("critical-result", Subject.of("Encounter/4711"), Unit.of("4-west"), Facts.none(), LAB);
    }

    private StepRef started() {
        return pathways.submit(start()).orThrow().step("call-back");
    }

    private static RefusalCode code(Reply reply) {
        return ((Reply.Refused) reply).refusal().code();
    }

    @Test
    void an_instant_is_cut_to_whole_microseconds_at_the_door() {
        StepRef step = started();
        assertThat(pathways.journal(step.instance()).get(0).at())
                .isEqualTo(Instant.parse("2026-11-23T14:00:00.123456Z"));
    }

    @Test
    void a_retry_with_the_same_command_id_gets_the_first_reply_and_changes_nothing() {
        CommandId id = CommandId.of("c-1");
        Reply first = pathways.submit(id, start());
        Reply second = pathways.submit(id, start());

        assertThat(second).isEqualTo(first);
        assertThat(store.instances()).hasSize(1);
        assertThat(notifier.delivered()).hasSize(1);
    }

    @Test
    void completing_twice_with_the_same_command_id_changes_nothing() {
        StepRef step = started();
        Command complete = new Command.Complete(step, Actor.person("dr-ito"));
        Reply first = pathways.submit(CommandId.of("c-2"), complete);
        int events = pathways.journal(step.instance()).size();
        clock.advance(Duration.ofHours(1));

        assertThat(pathways.submit(CommandId.of("c-2"), complete)).isEqualTo(first);
        assertThat(pathways.journal(step.instance())).hasSize(events);
    }

    @Test
    void a_refusal_is_kept_under_its_command_id_too() {
        StepRef step = started();
        Command acknowledge = new Command.Acknowledge(step, Actor.person("n-okafor"));
        Reply first = pathways.submit(CommandId.of("c-3"), acknowledge);
        clock.advance(Duration.ofMinutes(16));
        pathways.tick();

        assertThat(code(first)).isEqualTo(RefusalCode.NOT_PERMITTED);
        assertThat(pathways.submit(CommandId.of("c-3"), acknowledge)).isEqualTo(first);
        assertThat(pathways.submit(CommandId.of("c-4"), acknowledge).isAccepted())
                .isTrue();
    }

    @Test
    void a_command_id_cannot_be_used_for_another_command() {
        StepRef step = started();
        CommandId id = CommandId.of("c-5");
        pathways.submit(id, new Command.Acknowledge(step, Actor.person("dr-ito")));

        assertThat(code(pathways.submit(id, new Command.Complete(step, Actor.person("dr-ito")))))
                .isEqualTo(RefusalCode.COMMAND_ID_REUSED);
        assertThat(code(pathways.submit(id, new Command.Acknowledge(step, Actor.person("dr-lee")))))
                .isEqualTo(RefusalCode.COMMAND_ID_REUSED);
    }

    @Test
    void commands_for_what_does_not_exist_are_refused() {
        StepRef nowhere = StepRef.of(InstanceId.of("i-99"), "call-back");
        StepRef unknown = StepRef.of(started().instance(), "dance");

        assertThat(code(pathways.submit(new Command.Acknowledge(nowhere, Actor.person("dr-ito")))))
                .isEqualTo(RefusalCode.UNKNOWN_INSTANCE);
        assertThat(code(pathways.submit(new Command.Acknowledge(unknown, Actor.person("dr-ito")))))
                .isEqualTo(RefusalCode.UNKNOWN_STEP);
        assertThat(code(pathways.submit(new Command.Start(
                        "no-such-pathway", Subject.of("Encounter/1"), Unit.of("4-west"), Facts.none(), LAB))))
                .isEqualTo(RefusalCode.UNKNOWN_PATHWAY);
    }

    @Test
    void a_refusal_thrown_names_its_code_and_no_subject() {
        StepRef step = started();
        assertThatThrownBy(() -> pathways.submit(new Command.Acknowledge(step, Actor.person("dr-wu")))
                        .orThrow())
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("NOT_PERMITTED")
                .hasMessageContaining("role ordering-clinician")
                .hasMessageNotContaining("4711");
    }

    @Test
    void a_running_instance_keeps_the_version_it_started_with() {
        StepRef old = started();
        PathwayDefinition newer = PathwayBuilder.pathway("critical-result", "Newer", 2, "America/Chicago")
                .complete("within 6 hours")
                .safetyNet("30 minutes", "role house-supervisor")
                .step(StepBuilder.step("call-back", "Read it back")
                        .owner("role attending")
                        .complete("within 1 hour")
                        .escalate(Rung.tell("0 minutes", "role charge-nurse")))
                .build();
        Pathways upgraded = engine(Definitions.result(), newer);

        assertThat(upgraded.submit(new Command.Acknowledge(old, Actor.person("dr-ito")))
                        .isAccepted())
                .isTrue();
        InstanceId fresh = upgraded.submit(new Command.Start(
                        "critical-result", Subject.of("Encounter/2"), Unit.of("4-west"), Facts.none(), LAB))
                .orThrow()
                .instance();
        assertThat(upgraded.look(fresh).orElseThrow().step("call-back").owner()).isEqualTo("role attending");
    }

    @Test
    void two_definitions_that_differ_cannot_have_one_name_and_version() {
        assertThatThrownBy(() ->
                        engine(Definitions.result(), Definitions.result(Rung.tell("1 minute", "role charge-nurse"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("critical-result v1");
    }

    @Test
    void a_definition_that_is_not_sound_stops_the_start_with_every_problem() {
        PathwayDefinition bad = Definitions.pathway(
                "bad",
                StepBuilder.step("a", "A")
                        .owner("role x")
                        .complete("within 1 hour")
                        .escalate(Rung.tell("0 minutes", "role y"))
                        .then("nowhere"));
        assertThatThrownBy(() -> engine(bad))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("PW060");
    }

    @Test
    void a_view_shows_who_has_what_and_what_happens_next() {
        StepRef step = started();
        var view = pathways.look(step.instance()).orElseThrow();

        assertThat(view.phase()).isEqualTo(PathwayPhase.OPEN);
        assertThat(view.step("call-back").owner()).isEqualTo("role ordering-clinician");
        assertThat(view.upcoming().get(0).words()).isEqualTo("it is late: unacknowledged");
        assertThat(view.upcoming().get(1).words()).isEqualTo("rung 1 asks role charge-nurse");
        assertThat(pathways.look(InstanceId.of("i-99"))).isEmpty();
    }

    @Test
    void a_notice_that_fails_for_now_is_tried_again_with_the_same_id() {
        notifier.setDown(true);
        StepRef step = started();
        assertThat(pathways.health().owedNotices()).isEqualTo(1);
        pathways.tick();
        notifier.setDown(false);
        clock.advance(Duration.ofSeconds(5));
        TickReport report = pathways.tick();

        assertThat(report.delivered()).isEqualTo(1);
        assertThat(notifier.delivered()).extracting(Notice::instance).containsExactly(step.instance());
        assertThat(pathways.health().owedNotices()).isZero();
    }

    @Test
    void a_notifier_that_stays_down_makes_the_ladder_climb() {
        notifier.setDown(true);
        StepRef step = started();
        for (int i = 0; i < 5; i++) {
            clock.advance(Duration.ofSeconds(61));
            pathways.tick();
        }
        var state =
                pathways.look(step.instance()).orElseThrow().step("call-back").state();
        assertThat(state).isNotNull();
        assertThat(state.clocks().acknowledge().rung()).isGreaterThan(0);
    }

    @Test
    void a_notifier_that_throws_counts_as_try_later() {
        Pathways throwing = Pathways.builder()
                .definition(Definitions.result())
                .store(store)
                .directory(roster)
                .notifier(notice -> {
                    throw new IllegalStateException("the message quotes a patient");
                })
                .clock(clock)
                .ids(new SequentialIds())
                .build();
        throwing.submit(start()).orThrow();
        assertThat(throwing.health().owedNotices()).isEqualTo(1);
    }

    @Test
    void a_directory_that_throws_counts_as_failed_and_nobody_else_is_affected() {
        Pathways throwing = Pathways.builder()
                .definition(Definitions.result())
                .store(store)
                .directory((party, subject, unit, at) -> {
                    throw new IllegalStateException("the message quotes a patient");
                })
                .notifier(notifier)
                .clock(clock)
                .ids(new SequentialIds())
                .build();
        throwing.submit(start()).orThrow();

        assertThat(notifier.delivered()).extracting(Notice::to).containsExactly(Notice.HOST);
        assertThat(throwing.health().up()).isFalse();
    }

    @Test
    void health_is_down_while_even_the_safety_net_cannot_be_reached() {
        roster.unreachable("s-moreno", true)
                .unreachable("dr-ito", true)
                .unreachable("dr-chen", true)
                .unreachable("n-okafor", true);
        StepRef step = started();
        assertThat(pathways.health().up()).isFalse();
        roster.unreachable("s-moreno", false);
        clock.advance(Duration.ofMinutes(30));
        pathways.tick();
        assertThat(pathways.health().up()).isTrue();
        assertThat(pathways.look(step.instance())).isPresent();
    }

    @Test
    void the_next_instant_is_known_without_a_tick() {
        started();
        assertThat(pathways.nextDueAt()).isEqualTo(Instant.parse("2026-11-23T14:15:00.123456Z"));
    }

    @Test
    void an_engine_needs_definitions_a_store_and_a_directory() {
        assertThatThrownBy(() ->
                        Pathways.builder().definition(Definitions.result()).build())
                .isInstanceOf(IllegalStateException.class);
    }
}
