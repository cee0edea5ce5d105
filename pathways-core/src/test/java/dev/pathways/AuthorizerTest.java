package dev.pathways;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.decision.Definitions;
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
import dev.pathways.spi.Authorizer;
import dev.pathways.spi.Authorizer.Verdict;
import dev.pathways.testing.DutyRoster;
import dev.pathways.testing.InMemoryPathwayStore;
import dev.pathways.testing.RecordingNotifier;
import dev.pathways.testing.SequentialIds;
import dev.pathways.testing.VirtualClock;
import dev.pathways.view.Forecast;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The host's authorizer narrows what the pathway permits; the clock needs no permission. */
class AuthorizerTest {
    private static final Actor ITO = Actor.person("dr-ito");

    private final VirtualClock clock = VirtualClock.at("2026-11-23T14:00:00Z");
    private final InMemoryPathwayStore store = new InMemoryPathwayStore();
    private final RecordingNotifier notifier = new RecordingNotifier();
    private final List<Authorizer.Request> asked = new ArrayList<>();
    private Authorizer authorizer = Authorizer.RULES_ONLY;
    private final Pathways pathways = Pathways.builder()
            .definition(Definitions.result())
            .store(store)
            .directory(new DutyRoster()
                    .always("role ordering-clinician", "dr-ito")
                    .always("role charge-nurse", "n-okafor")
                    .always("role house-supervisor", "s-moreno"))
            .authorizer(request -> {
                asked.add(request);
                return authorizer.decide(request);
            })
            .notifier(notifier)
            .clock(clock)
            .ids(new SequentialIds())
            .build();

    private static Command.Start start() {
        return new Command.Start(
                "critical-result",
                Subject.of("Encounter/MARKER-4711"),
                Unit.of("4-west"),
                Facts.none(),
                Actor.host("lab-feed"));
    }

    private StepRef started() {
        StepRef step = pathways.submit(start()).orThrow().step("call-back");
        asked.clear();
        return step;
    }

    private static RefusalCode code(Reply reply) {
        return ((Reply.Refused) reply).refusal().code();
    }

    @Test
    void what_the_pathway_permits_can_be_refused_by_the_host() {
        authorizer = request -> Verdict.DENY;
        assertThat(code(pathways.submit(start()))).isEqualTo(RefusalCode.NOT_PERMITTED);
        assertThat(store.instances()).isEmpty();

        authorizer = Authorizer.RULES_ONLY;
        StepRef step = started();
        authorizer = request -> request.command().actor().equals(ITO) ? Verdict.DENY : Verdict.PERMIT;
        int entries = store.journal(step.instance()).size();

        assertThat(code(pathways.submit(new Command.Acknowledge(step, ITO)))).isEqualTo(RefusalCode.NOT_PERMITTED);
        assertThat(store.journal(step.instance())).hasSize(entries);
    }

    @Test
    void what_the_pathway_does_not_permit_is_not_permitted_by_the_host() {
        StepRef step = started();
        authorizer = request -> Verdict.PERMIT;

        assertThat(code(pathways.submit(new Command.Acknowledge(step, Actor.person("zoe")))))
                .isEqualTo(RefusalCode.NOT_PERMITTED);
        assertThat(asked).as("it is not asked about what is refused already").isEmpty();
    }

    @Test
    void a_missing_permission_is_given_at_its_place_among_the_refusals() {
        StepRef step = started();
        authorizer = request -> Verdict.DENY;

        assertThat(code(pathways.submit(new Command.Acknowledge(StepRef.of(step.instance(), "dance"), ITO))))
                .isEqualTo(RefusalCode.UNKNOWN_STEP);
        assertThat(code(pathways.submit(new Command.Decline(step, ITO, " ")))).isEqualTo(RefusalCode.NOT_PERMITTED);
    }

    @Test
    void it_is_asked_with_the_command_the_state_and_the_instant_of_the_attempt() {
        StepRef step = started();
        Command.Acknowledge act = new Command.Acknowledge(step, ITO);
        pathways.submit(act).orThrow();

        assertThat(asked).singleElement().satisfies(request -> {
            assertThat(request.command()).isEqualTo(act);
            assertThat(request.breakGlass()).isFalse();
            assertThat(request.definition()).isEqualTo(new DefinitionRef("critical-result", 1));
            assertThat(request.state()).isNotNull();
            assertThat(request.at()).isEqualTo(clock.instant());
            assertThat(request.toString()).doesNotContain("MARKER-4711");
        });
    }

    @Test
    void an_authorizer_that_fails_refuses_and_the_same_command_id_can_be_sent_again() {
        StepRef step = started();
        authorizer = request -> {
            throw new IllegalStateException("the message quotes a patient");
        };
        CommandId id = CommandId.of("c-1");
        Command.Acknowledge act = new Command.Acknowledge(step, ITO);
        Reply refused = pathways.submit(id, act);

        assertThat(code(refused)).isEqualTo(RefusalCode.AUTH_UNAVAILABLE);
        assertThat(refused.toString()).doesNotContain("patient");
        authorizer = Authorizer.RULES_ONLY;
        assertThat(pathways.submit(id, act).isAccepted()).isTrue();
    }

    @Test
    void an_answer_that_took_too_long_counts_as_none() {
        StepRef step = started();
        authorizer = request -> {
            clock.advance(Duration.ofMillis(5_001));
            return Verdict.PERMIT;
        };
        assertThat(code(pathways.submit(new Command.Acknowledge(step, ITO)))).isEqualTo(RefusalCode.AUTH_UNAVAILABLE);
        authorizer = request -> {
            clock.advance(Duration.ofSeconds(5));
            return Verdict.PERMIT;
        };
        assertThat(pathways.submit(new Command.Acknowledge(step, ITO)).isAccepted())
                .isTrue();
    }

    @Test
    void deadlines_and_escalations_of_the_clock_never_need_a_permission() {
        StepRef step = started();
        authorizer = request -> {
            throw new IllegalStateException("down");
        };
        notifier.neverReaches("n-okafor");
        notifier.take();
        clock.advance(Duration.ofMinutes(90));
        TickReport report = pathways.tick();

        assertThat(report.failed()).isZero();
        assertThat(notifier.take()).extracting(Notice::to).contains("s-moreno");
        assertThat(asked).isEmpty();
        assertThat(pathways.explain(step)).isPresent();
    }

    @Test
    void a_forecast_of_an_act_knows_that_the_host_would_refuse_it() {
        StepRef step = started();
        authorizer = request -> Verdict.DENY;
        Forecast forecast =
                pathways.forecast(new Command.Acknowledge(step, ITO)).orElseThrow();

        assertThat(code(Objects.requireNonNull(forecast.reply()))).isEqualTo(RefusalCode.NOT_PERMITTED);
    }
}
