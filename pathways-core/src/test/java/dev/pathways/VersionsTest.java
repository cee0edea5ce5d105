package dev.pathways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pathways.decision.Definitions;
import dev.pathways.decision.InstanceState;
import dev.pathways.decision.Schedule;
import dev.pathways.definition.PathwayBuilder;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.model.Actor;
import dev.pathways.model.Command;
import dev.pathways.model.CommandId;
import dev.pathways.model.DefinitionRef;
import dev.pathways.model.Facts;
import dev.pathways.model.Notice;
import dev.pathways.model.RefusalCode;
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
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A running instance keeps the definition it started with; a version that is missing is never silent. */
class VersionsTest {
    private static final DefinitionRef V1 = new DefinitionRef("critical-result", 1);
    private static final DefinitionRef V2 = new DefinitionRef("critical-result", 2);

    private final VirtualClock clock = VirtualClock.at("2026-11-23T14:00:00Z");
    private final InMemoryPathwayStore store = new InMemoryPathwayStore();
    private final RecordingNotifier notifier = new RecordingNotifier();
    private final DutyRoster roster = new DutyRoster()
            .always("role ordering-clinician", "dr-ito")
            .always("role charge-nurse", "n-okafor")
            .always("role attending", "dr-chen")
            .always("role department-chief", "dr-abara")
            .always("role house-supervisor", "s-moreno");
    private final SequentialIds ids = new SequentialIds();

    /** A version of the critical result whose first rung tells somebody of its own. */
    private static PathwayDefinition version(int number, String told) {
        return PathwayBuilder.pathway("critical-result", "Critical result", number, "America/Chicago")
                .complete("within 6 hours")
                .safetyNet("30 minutes", "role house-supervisor")
                .step(Definitions.callBack()
                        .escalate(Rung.tell("0 minutes", told), Rung.tell("10 minutes", "role attending")))
                .build();
    }

    private static PathwayDefinition one() {
        return version(1, "role charge-nurse");
    }

    private static PathwayDefinition two() {
        return version(2, "role department-chief");
    }

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

    private StepRef start(Pathways engine) {
        return engine.submit(new Command.Start(
                        "critical-result",
                        Subject.of("Encounter/1"),
                        Unit.of("4-west"),
                        Facts.none(),
                        Actor.host("lab-feed")))
                .orThrow()
                .step("call-back");
    }

    private List<String> late() {
        return notifier.take().stream()
                .filter(notice -> notice.kind().word().equals("late"))
                .map(Notice::to)
                .toList();
    }

    private static RefusalCode code(Reply reply) {
        return ((Reply.Refused) reply).refusal().code();
    }

    @Test
    void an_instance_goes_on_by_the_ladder_of_its_version_beside_one_of_the_next() {
        StepRef old = start(engine(one()));
        Pathways both = engine(two(), one());
        clock.advance(Duration.ofMinutes(15));
        both.tick();

        assertThat(late()).containsExactly("n-okafor");
        StepRef fresh = start(both);
        clock.advance(Duration.ofMinutes(15));
        both.tick();
        assertThat(late()).containsExactlyInAnyOrder("dr-chen", "dr-abara");
        assertThat(store.running(Set.of())).isEqualTo(Map.of(V1, 1L, V2, 1L));
        assertThat(store.load(old.instance()).orElseThrow().definition()).isEqualTo(V1);
        assertThat(store.load(fresh.instance()).orElseThrow().definition()).isEqualTo(V2);
        assertThat(both.explain(old).orElseThrow().text()).contains("n-okafor").doesNotContain("dr-abara");
    }

    @Test
    void an_engine_without_a_version_that_runs_does_not_start_and_says_which_is_missing() {
        StepRef old = start(engine(one()));

        assertThatThrownBy(() -> engine(two()))
                .isInstanceOfSatisfying(
                        MissingVersionsException.class,
                        refused -> assertThat(refused.missing()).isEqualTo(Map.of(V1, 1L)))
                .hasMessageContaining("critical-result v1 (1 running)");
        engine(one()).submit(new Command.Complete(old, Actor.person("dr-ito"))).orThrow();
        assertThat(engine(two()).health().up())
                .as("when its last instance has ended a version can go")
                .isTrue();
    }

    @Test
    void a_version_that_another_node_brought_is_a_typed_refusal_and_health_is_down() {
        Pathways behind = engine(one());
        StepRef fresh = start(engine(one(), two()));
        Command.Acknowledge act = new Command.Acknowledge(fresh, Actor.person("dr-ito"));
        CommandId id = CommandId.of("c-1");

        assertThat(code(behind.submit(id, act))).isEqualTo(RefusalCode.VERSION_MISSING);
        assertThat(behind.health()).isEqualTo(new Health(false, 0, 0, Map.of(V2, 1L)));
        assertThat(engine(one(), two()).submit(id, act).isAccepted())
                .as("the refusal was this node's alone")
                .isTrue();
    }

    @Test
    void a_node_leaves_what_it_does_not_know_to_others_and_holds_nothing_up() {
        Pathways behind = engine(one());
        Pathways ahead = engine(one(), two());
        start(ahead);
        StepRef known = start(behind);
        notifier.take();
        clock.advance(Duration.ofMinutes(15));
        TickReport report = behind.tick();

        assertThat(report.failed()).isZero();
        assertThat(report.instances()).isEqualTo(1);
        assertThat(behind.nextDueAt())
                .as("it is not called again at once for what it cannot do")
                .isEqualTo(
                        store.load(known.instance()).map(state -> nextOf(state)).orElseThrow());
        assertThat(late()).containsExactly("n-okafor");
        assertThat(ahead.tick().instances()).as("not put off by the other").isEqualTo(1);
        assertThat(late()).containsExactly("dr-abara");
    }

    private static Instant nextOf(InstanceState state) {
        return Objects.requireNonNull(Schedule.nextDue(state));
    }

    @Test
    void a_notice_of_an_unknown_version_that_cannot_be_delivered_is_owed_still() {
        Pathways behind = engine(one());
        notifier.setDown(true);
        start(engine(one(), two()));
        notifier.setDown(false);
        notifier.neverReaches("dr-ito");
        clock.advance(Duration.ofMinutes(2));
        behind.tick();

        assertThat(store.owedNotices()).isEqualTo(1);
        clock.advance(Duration.ofMinutes(2));
        engine(one(), two()).tick();
        assertThat(notifier.take())
                .as("somebody who cannot be reached makes the ladder climb")
                .extracting(Notice::to)
                .contains("dr-abara");
    }

    @Test
    void a_changed_definition_needs_a_version_of_its_own() {
        assertThatThrownBy(() -> engine(one(), version(1, "role department-chief")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("critical-result v1")
                .hasMessageContaining("raise the version");
        assertThat(engine(one(), one()).health().up())
                .as("the same twice is no matter")
                .isTrue();
    }
}
