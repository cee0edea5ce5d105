package dev.pathways;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.decision.Definitions;
import dev.pathways.decision.Evolver;
import dev.pathways.decision.InstanceState;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.model.Actor;
import dev.pathways.model.BreakGlass;
import dev.pathways.model.Command;
import dev.pathways.model.CommandId;
import dev.pathways.model.Facts;
import dev.pathways.model.Notice;
import dev.pathways.model.Party;
import dev.pathways.model.RefusalCode;
import dev.pathways.model.Reply;
import dev.pathways.model.StepPhase;
import dev.pathways.model.StepRef;
import dev.pathways.model.Subject;
import dev.pathways.model.Unit;
import dev.pathways.spi.Authorizer;
import dev.pathways.testing.DutyRoster;
import dev.pathways.testing.InMemoryPathwayStore;
import dev.pathways.testing.RecordingNotifier;
import dev.pathways.testing.SequentialIds;
import dev.pathways.testing.VirtualClock;
import dev.pathways.view.BrokenGlass;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may not and must: with a reason, a mark, somebody who is told, and a review. */
class BreakGlassTest {
    private static final String REASON = "REASON-4711";
    private static final Actor ZOE = Actor.person("zoe");
    private static final Actor MANAGER = Actor.person("m-adeyemi");
    /** A host that lets everybody but mallory break the glass. */
    private static final Authorizer OPEN = request ->
            request.command().actor().id().equals("mallory") ? Authorizer.Verdict.DENY : Authorizer.Verdict.PERMIT;

    private final VirtualClock clock = VirtualClock.at("2026-11-23T14:00:00Z");
    private final InMemoryPathwayStore store = new InMemoryPathwayStore();
    private final RecordingNotifier notifier = new RecordingNotifier();
    private final DutyRoster roster = new DutyRoster()
            .always("role ordering-clinician", "dr-ito")
            .always("role charge-nurse", "n-okafor")
            .always("role attending", "dr-chen")
            .always("role nurse-manager", "m-adeyemi")
            .always("role house-supervisor", "s-moreno");
    private Authorizer authorizer = OPEN;
    private final Pathways pathways = engine(Definitions.result());

    private Pathways engine(PathwayDefinition definition) {
        return Pathways.builder()
                .definition(definition)
                .store(store)
                .directory(roster)
                .authorizer(request -> authorizer.decide(request))
                .notifier(notifier)
                .clock(clock)
                .ids(new SequentialIds())
                .build();
    }

    private StepRef started(Pathways engine) {
        StepRef step = engine.submit(new Command.Start(
                        "critical-result",
                        Subject.of("Encounter/1"),
                        Unit.of("4-west"),
                        Facts.none(),
                        Actor.host("lab-feed")))
                .orThrow()
                .step("call-back");
        notifier.take();
        return step;
    }

    private static RefusalCode code(Reply reply) {
        return ((Reply.Refused) reply).refusal().code();
    }

    private List<String> told() {
        return notifier.take().stream()
                .map(notice -> notice.to() + " " + notice.kind().word())
                .toList();
    }

    private InstanceState state(StepRef step) {
        return store.load(step.instance()).orElseThrow();
    }

    @Test
    void somebody_who_may_not_takes_a_step_and_whoever_manages_the_pathway_is_told() {
        StepRef step = started(pathways);
        Command.Acknowledge act = new Command.Acknowledge(step, ZOE);

        assertThat(code(pathways.submit(act))).isEqualTo(RefusalCode.NOT_PERMITTED);
        assertThat(pathways.submit(new BreakGlass(act, REASON)).isAccepted()).isTrue();

        assertThat(state(step).step("call-back").ownership().person()).isEqualTo("zoe");
        assertThat(state(step).step("call-back").ownership().as()).isEqualTo(Party.user("zoe"));
        assertThat(notifier.delivered())
                .filteredOn(notice -> notice.to().equals("m-adeyemi"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.reason().asked())
                        .as("they may not take the step for it")
                        .isFalse());
        assertThat(told()).containsExactlyInAnyOrder("m-adeyemi break-glass", "dr-ito taken");
        assertThat(Evolver.replay(store.journal(step.instance()))).isEqualTo(state(step));
        assertThat(pathways.explain(step).orElseThrow().text())
                .contains("zoe breaks the glass, with a reason")
                .contains("m-adeyemi (role nurse-manager): told that the glass was broken, to review it.")
                .doesNotContain(REASON);
    }

    @Test
    void a_note_by_somebody_who_does_not_see_the_pathway_leaves_the_mark_at_its_step() {
        StepRef step = started(pathways);

        assertThat(pathways.submit(new BreakGlass(new Command.AddNote(step, ZOE, "it was another patient"), REASON))
                        .isAccepted())
                .isTrue();

        assertThat(told()).containsExactly("m-adeyemi break-glass");
        assertThat(pathways.breakGlass()).singleElement().satisfies(broken -> {
            assertThat(broken.step()).isEqualTo("call-back");
            assertThat(broken.sentences()).anyMatch(sentence -> sentence.contains("zoe adds a note."));
        });
    }

    @Test
    void it_stays_on_the_review_list_until_somebody_else_has_reviewed_it() {
        StepRef step = started(pathways);
        pathways.submit(new BreakGlass(new Command.Acknowledge(step, ZOE), REASON))
                .orThrow();
        pathways.submit(new BreakGlass(new Command.Cancel(step.instance(), MANAGER, "x"), REASON))
                .orThrow();

        assertThat(pathways.breakGlass()).singleElement().satisfies(glass -> {
            assertThat(glass.by()).isEqualTo("zoe");
            assertThat(glass.step()).isEqualTo("call-back");
            assertThat(glass.reason()).isEqualTo(REASON);
            assertThat(glass.at()).isEqualTo("2026-11-23T14:00:00Z");
            assertThat(String.join("\n", glass.sentences())).contains("zoe acknowledges it, as user zoe.");
            assertThat(glass.toString()).doesNotContain(REASON);
        });
        BrokenGlass glass = pathways.breakGlass().get(0);
        Command.Review review = new Command.Review(glass.instance(), MANAGER, glass.entry());
        assertThat(code(pathways.submit(new Command.Review(glass.instance(), ZOE, glass.entry()))))
                .isEqualTo(RefusalCode.NOT_PERMITTED);
        assertThat(code(pathways.submit(new Command.Review(glass.instance(), MANAGER, 1))))
                .isEqualTo(RefusalCode.NOTHING_TO_REVIEW);
        assertThat(pathways.submit(review).isAccepted())
                .as("also after the pathway has ended")
                .isTrue();
        assertThat(pathways.breakGlass()).isEmpty();
        assertThat(code(pathways.submit(review))).isEqualTo(RefusalCode.NOTHING_TO_REVIEW);
        assertThat(Evolver.replay(store.journal(step.instance()))).isEqualTo(state(step));
    }

    @Test
    void nobody_reviews_their_own_and_nobody_breaks_the_glass_to_review() {
        StepRef step = started(pathways);
        authorizer = request -> request.breakGlass() ? Authorizer.Verdict.PERMIT : Authorizer.Verdict.DENY;
        pathways.submit(new BreakGlass(new Command.Cancel(step.instance(), MANAGER, "x"), REASON))
                .orThrow();
        authorizer = OPEN;
        long entry = pathways.breakGlass().get(0).entry();

        Command.Review own = new Command.Review(step.instance(), MANAGER, entry);
        assertThat(code(pathways.submit(own))).isEqualTo(RefusalCode.SAME_PERSON);
        assertThat(code(pathways.submit(new BreakGlass(new Command.Review(step.instance(), ZOE, entry), REASON))))
                .isEqualTo(RefusalCode.NOT_PERMITTED);
        assertThat(told())
                .as("the only manager broke it: the safety net is told")
                .contains("s-moreno break-glass");
    }

    @Test
    void a_reason_is_required_and_only_a_named_person_may() {
        StepRef step = started(pathways);
        Command.Acknowledge act = new Command.Acknowledge(step, ZOE);

        assertThat(code(pathways.submit(new BreakGlass(act, " ")))).isEqualTo(RefusalCode.REASON_REQUIRED);
        assertThat(code(pathways.submit(new BreakGlass(new Command.Acknowledge(step, Actor.host("lab-feed")), REASON))))
                .isEqualTo(RefusalCode.NOT_PERMITTED);
        assertThat(code(pathways.submit(
                        new BreakGlass(new Command.HostEvent(step.instance(), ZOE, "patient-died"), REASON))))
                .as("events come from the host")
                .isEqualTo(RefusalCode.NOT_PERMITTED);
        assertThat(new BreakGlass(act, REASON).toString()).doesNotContain(REASON);
        assertThat(pathways.breakGlass()).isEmpty();
        assertThat(told()).isEmpty();
    }

    @Test
    void it_overrides_the_missing_permission_and_nothing_else() {
        StepRef step = started(pathways);
        pathways.submit(new Command.Complete(step, Actor.person("dr-ito"))).orThrow();

        assertThat(code(pathways.submit(new BreakGlass(new Command.Complete(step, ZOE), REASON))))
                .isEqualTo(RefusalCode.STEP_CLOSED);
        assertThat(pathways.breakGlass()).isEmpty();
    }

    @Test
    void an_act_that_is_permitted_anyway_leaves_no_mark() {
        StepRef step = started(pathways);
        Command.Acknowledge act = new Command.Acknowledge(step, Actor.person("dr-ito"));

        assertThat(pathways.submit(new BreakGlass(act, REASON)).isAccepted()).isTrue();
        assertThat(pathways.breakGlass()).isEmpty();
        assertThat(told()).doesNotContain("m-adeyemi break-glass");
    }

    @Test
    void every_act_that_asks_for_a_permission_can_be_done() {
        StepRef step = started(pathways);
        List<Command.OnInstance> acts = List.of(
                new Command.Escalate(step, ZOE, "x"),
                new Command.Assign(step, ZOE, Party.role("attending")),
                new Command.Decline(step, ZOE, "x"),
                new Command.Complete(step, ZOE));
        for (Command.OnInstance act : acts) {
            assertThat(code(pathways.submit(act))).as("%s", act).isEqualTo(RefusalCode.NOT_PERMITTED);
            assertThat(pathways.submit(new BreakGlass(act, REASON)).isAccepted())
                    .as("%s", act)
                    .isTrue();
        }
        assertThat(pathways.breakGlass()).hasSize(acts.size());
        assertThat(state(step).phase("call-back")).isEqualTo(StepPhase.COMPLETED);
    }

    @Test
    void the_host_decides_who_may_and_without_its_word_nobody_may() {
        StepRef step = started(pathways);
        Actor mallory = Actor.person("mallory");
        assertThat(code(pathways.submit(new BreakGlass(new Command.Acknowledge(step, mallory), REASON))))
                .isEqualTo(RefusalCode.NOT_PERMITTED);
        authorizer = Authorizer.RULES_ONLY;
        assertThat(code(pathways.submit(new BreakGlass(new Command.Acknowledge(step, ZOE), REASON))))
                .isEqualTo(RefusalCode.NOT_PERMITTED);
        assertThat(pathways.breakGlass()).isEmpty();
    }

    @Test
    void it_goes_through_while_the_authorizer_is_down() {
        StepRef step = started(pathways);
        authorizer = request -> {
            throw new IllegalStateException("the directory of staff is down");
        };
        Command.Acknowledge act = new Command.Acknowledge(step, Actor.person("dr-ito"));

        assertThat(code(pathways.submit(act))).isEqualTo(RefusalCode.AUTH_UNAVAILABLE);
        assertThat(pathways.submit(new BreakGlass(act, REASON)).isAccepted()).isTrue();
        assertThat(pathways.breakGlass()).hasSize(1);
    }

    @Test
    void an_alarm_goes_to_the_host_where_nobody_can_be_told_of_it() {
        roster.unreachable("m-adeyemi", true).unreachable("s-moreno", true);
        StepRef step = started(pathways);
        pathways.submit(new BreakGlass(new Command.Acknowledge(step, ZOE), REASON))
                .orThrow();

        assertThat(told()).contains(Notice.HOST + " alarm");
    }

    @Test
    void somebody_who_is_asked_by_the_same_act_hears_of_both() {
        Pathways other = engine(Definitions.result(
                Rung.tell("0 minutes", "role nurse-manager"), Rung.tell("10 minutes", "role attending")));
        StepRef step = started(other);
        other.submit(new BreakGlass(new Command.Escalate(step, ZOE, "x"), REASON))
                .orThrow();

        assertThat(told()).contains("m-adeyemi break-glass", "m-adeyemi late");
    }

    @Test
    void sent_twice_with_one_id_it_is_done_once_and_another_reason_is_another_command() {
        StepRef step = started(pathways);
        BreakGlass glass = new BreakGlass(new Command.Acknowledge(step, ZOE), REASON);
        Reply first = pathways.submit(CommandId.of("c-1"), glass);
        clock.advance(Duration.ofMinutes(1));

        assertThat(pathways.submit(CommandId.of("c-1"), glass)).isEqualTo(first);
        assertThat(code(pathways.submit(CommandId.of("c-1"), new BreakGlass(glass.act(), "other"))))
                .isEqualTo(RefusalCode.COMMAND_ID_REUSED);
        assertThat(code(pathways.submit(CommandId.of("c-1"), glass.act()))).isEqualTo(RefusalCode.COMMAND_ID_REUSED);
        assertThat(pathways.breakGlass()).hasSize(1);
    }

    @Test
    void the_reason_is_printed_nowhere() {
        StepRef step = started(pathways);
        pathways.submit(new BreakGlass(new Command.Acknowledge(step, ZOE), REASON))
                .orThrow();

        List<Object> printed =
                List.of(store.journal(step.instance()), state(step), pathways.breakGlass(), notifier.delivered());
        assertThat(printed).allSatisfy(each -> assertThat(each.toString()).doesNotContain(REASON));
    }
}
