package dev.pathways;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.decision.Definitions;
import dev.pathways.decision.InstanceState;
import dev.pathways.definition.PathwayBuilder;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepBuilder;
import dev.pathways.model.Actor;
import dev.pathways.model.Command;
import dev.pathways.model.Event;
import dev.pathways.model.Facts;
import dev.pathways.model.InstanceId;
import dev.pathways.model.JournalEntry;
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
import dev.pathways.time.Span;
import dev.pathways.view.Forecast;
import dev.pathways.view.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** What a forecast says is what then happens; what an explanation says is what has happened. */
class ForecastTest {
    private static final String TITLE = "“Accept the consult, or say it belongs to another service”";
    private static final Instant START = Instant.parse("2026-11-23T14:00:00Z");

    private final VirtualClock clock = VirtualClock.at(START);
    private final InMemoryPathwayStore store = new InMemoryPathwayStore();
    private final DutyRoster roster = new DutyRoster()
            .always("on-call cardiology", "dr-ito")
            .always("role charge-nurse", "n-okafor")
            .always("role department-chief", "dr-abara")
            .always("role house-supervisor", "s-moreno");
    private final Pathways pathways = engine(Definitions.consult());

    private Pathways engine(PathwayDefinition definition) {
        return Pathways.builder()
                .definition(definition)
                .store(store)
                .directory(roster)
                .notifier(new RecordingNotifier())
                .clock(clock)
                .ids(new SequentialIds())
                .build();
    }

    private InstanceId start() {
        Facts facts = Facts.of("urgency", "urgent", "service", "cardiology").with("requested-by", "dr-lee");
        return pathways.submit(new Command.Start(
                        "consult-response",
                        Subject.of("Encounter/1"),
                        Unit.of("4-west"),
                        facts,
                        Actor.person("dr-lee")))
                .orThrow()
                .instance();
    }

    @Example
    void a_forecast_says_who_is_told_when_and_what_goes_on_again_and_again() {
        InstanceId id = start();

        Forecast forecast = pathways.forecast(id).orElseThrow();
        assertThat(forecast.text()).isEqualTo("""
                          Mon 23 Nov 08:15  TITLE: It is late: nobody has acknowledged it by 08:15.
                                            Rung 1 fires, because nobody has acknowledged it.
                                            dr-lee: kept informed (late).
                                            n-okafor (role charge-nurse): told that it is late, rung 1, and may take it.
                                            dr-ito (on-call cardiology): told that it is late, rung 1, and may take it.
                          Mon 23 Nov 08:25  TITLE: Rung 2 fires, because nobody has acknowledged it.
                                            Rung 3 fires, because whoever should have been told before it could not be.
                                            dr-abara (role department-chief): told that it is late, rung 3, and may take it.
                                            role service-attending: nobody was told, because nobody is on that list.
                          Mon 23 Nov 08:55  TITLE: The safety net is called.
                                            s-moreno (role house-supervisor): called as the safety net.
                          Mon 23 Nov 09:00  TITLE: It is late: it has not been completed by 09:00.
                                            Rung 1 fires, because it has not been completed.
                                            dr-lee: kept informed (late).
                                            n-okafor (role charge-nurse): told that it is late, rung 1, and may take it.
                                            dr-ito (on-call cardiology): told that it is late, rung 1, and may take it.
                          Mon 23 Nov 09:10  TITLE: Rung 2 fires, because it has not been completed.
                                            Rung 3 fires, because whoever should have been told before it could not be.
                                            dr-abara (role department-chief): told that it is late, rung 3, and may take it.
                                            role service-attending: nobody was told, because nobody is on that list.
                          Mon 23 Nov 09:25  TITLE: The safety net is called.
                                            s-moreno (role house-supervisor): called as the safety net.
                          Mon 23 Nov 18:00  The pathway as a whole is late: it was due by 18:00.
                                            The safety net is called.
                                            s-moreno (role house-supervisor): called as the safety net.
                          Mon 23 Nov 18:25  TITLE: The safety net is called.
                                            s-moreno (role house-supervisor): called as the safety net.
                        The safety net is called again every 30 minutes until somebody acts.
                        """.replace("TITLE", TITLE));
        assertThat(forecast.repeats()).isEqualTo(new Forecast.Repeats(Span.minutes(30), List.of("answer"), true));
    }

    private Forecast after(Command.OnInstance act) {
        return pathways.forecast(act).orElseThrow();
    }

    @Example
    void a_forecast_after_an_act_begins_with_it_and_changes_nothing() {
        InstanceId id = start();
        InstanceState before = store.load(id).orElseThrow();

        Forecast forecast = after(new Command.Acknowledge(StepRef.of(id, "answer"), Actor.person("dr-ito")));

        assertThat(forecast.timeline().get(0).sentences())
                .containsExactly(TITLE + ": dr-ito acknowledges it, as on-call cardiology.");
        assertThat(forecast.reply()).isEqualTo(new Reply.Accepted(id, before.version() + 2));
        assertThat(store.load(id)).contains(before);
    }

    @Example
    void a_forecast_after_an_act_that_would_be_refused_says_so_and_goes_on_without_it() {
        InstanceId id = start();

        Forecast forecast = after(new Command.Acknowledge(StepRef.of(id, "answer"), Actor.person("zoe")));

        assertThat(forecast.reply())
                .isInstanceOfSatisfying(
                        Reply.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(RefusalCode.NOT_PERMITTED));
        assertThat(forecast.timeline())
                .isEqualTo(pathways.forecast(id).orElseThrow().timeline());
    }

    @Example
    void a_forecast_of_a_pathway_that_ends_says_so() {
        InstanceId id = start();
        Forecast forecast = after(new Command.HostEvent(id, Actor.host("adt"), "patient-discharged"));

        assertThat(forecast.reach().end()).isEqualTo(Forecast.End.PATHWAY_ENDS);
        assertThat(forecast.repeats()).isNull();
        assertThat(forecast.text())
                .endsWith("Then nothing more happens: the pathway has ended.\n")
                .contains("The pathway is stopped: “patient-discharged” was reported.");
        assertThat(pathways.forecast(InstanceId.of("nowhere"))).isEmpty();
    }

    @Example
    void a_forecast_knows_the_next_change_of_duty_and_stops_at_its_limit_where_changes_never_end() {
        for (int hour = 1; hour < 1000; hour++) {
            Instant from = START.plus(Duration.ofHours(hour)).minusSeconds(50 * 60);
            roster.shift("on-call cardiology", "dr-" + hour, from, from.plus(Duration.ofHours(1)));
        }
        InstanceId id = start();

        Forecast forecast = pathways.forecast(id).orElseThrow();

        assertThat(forecast.text()).contains("dr-1 (on-call cardiology): asked to take it.");
        assertThat(forecast.reach().end()).isEqualTo(Forecast.End.LONG_ENOUGH);
        assertThat(forecast.text())
                .contains("It goes on after ")
                .endsWith("The safety net is called again every 30 minutes until somebody acts.\n");
    }

    @Example
    void a_forecast_looks_only_so_far_ahead() {
        PathwayDefinition definition = PathwayBuilder.pathway("far", "Far", 1, "America/Chicago")
                .complete("within 90 days")
                .safetyNet("30 minutes", "role house-supervisor")
                .step(StepBuilder.step("call", "Call")
                        .opens("within 80 days")
                        .owner("role charge-nurse")
                        .complete("within 1 hour")
                        .escalate(Rung.tell("0 minutes", "role department-chief")))
                .build();
        Pathways far = engine(definition);
        InstanceId id = far.submit(new Command.Start(
                        "far", Subject.of("Encounter/1"), Unit.of("4-west"), Facts.none(), Actor.host("h")))
                .orThrow()
                .instance();

        Forecast forecast = far.forecast(id).orElseThrow();

        assertThat(forecast.reach())
                .isEqualTo(new Forecast.Reach(START, START.plus(Duration.ofDays(60)), Forecast.End.HORIZON));
        assertThat(forecast.text()).isEqualTo("It goes on after Fri 22 Jan 08:00.\n");
    }

    @Property(seed = "20261124", tries = 150, shrinking = ShrinkingMode.OFF)
    void what_is_forecast_if_nobody_acts_is_what_happens(@ForAll long seed) {
        RandomRun run = begun(seed);
        Forecast forecast = run.pathways.forecast(run.instance).orElseThrow();

        assertThat(forecast.reply()).isNull();
        assertHappens(run, run.state().version(), forecast);
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void what_is_forecast_after_an_act_is_what_happens(@ForAll long seed) {
        RandomRun run = begun(seed);
        long known = run.state().version();
        RandomWorld.Act act = run.world.next(run.state(), (int)
                Duration.between(RandomRun.START, run.clock.instant()).toSeconds());
        run.passUntil(RandomRun.START.plusSeconds(act.second()), RandomRun.Ticks.NEVER);
        Command.OnInstance command = (Command.OnInstance) act.command();
        Forecast forecast = run.pathways.forecast(command).orElseThrow();
        assertThat(run.state().version()).as("a forecast writes nothing").isEqualTo(known);

        assertThat(run.pathways.submit(command)).isEqualTo(forecast.reply());
        assertHappens(run, known, forecast);
    }

    /** The first half of a random story. */
    private static RandomRun begun(long seed) {
        RandomRun run = new RandomRun(seed);
        int acts = run.world.length() / 2;
        int second = 0;
        for (int i = 0; i < acts; i++) {
            RandomWorld.Act act = run.world.next(run.state(), second);
            second = act.second();
            run.perform(act, RandomRun.Ticks.WHEN_DUE);
        }
        return run;
    }

    /** Plays on as long as the forecast reaches: the same events, at the same instants, and the same notices. */
    private static void assertHappens(RandomRun run, long known, Forecast forecast) {
        run.passUntil(forecast.reach().until().plusNanos(1_000), RandomRun.Ticks.WHEN_DUE);

        List<String> happened = new ArrayList<>();
        List<Notice> told = new ArrayList<>();
        for (JournalEntry entry : run.journal()) {
            if (entry.seq() > known && entry.event() instanceof Event.Told tells) {
                told.addAll(tells.notices());
            } else if (entry.seq() > known) {
                happened.add(entry.at() + " " + entry.event());
            }
        }
        assertThat(forecast.timeline().stream()
                        .flatMap(each -> each.events().stream().map(event -> each.at() + " " + event)))
                .containsExactlyElementsOf(happened);
        assertThat(forecast.timeline().stream()
                        .flatMap(each -> each.told().stream().map(Told::notice)))
                .containsExactlyElementsOf(told);
        assertThat(run.state().isOpen())
                .as("it says whether anything is planned after it")
                .isEqualTo(forecast.reach().end() != Forecast.End.PATHWAY_ENDS);
    }
}
