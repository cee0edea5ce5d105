package dev.pathways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pathways.decision.Definitions;
import dev.pathways.decision.InstanceState;
import dev.pathways.model.Actor;
import dev.pathways.model.Command;
import dev.pathways.model.Event;
import dev.pathways.model.Facts;
import dev.pathways.model.InstanceId;
import dev.pathways.model.JournalEntry;
import dev.pathways.model.RefusedException;
import dev.pathways.model.StepRef;
import dev.pathways.model.Subject;
import dev.pathways.model.Unit;
import dev.pathways.testing.DutyRoster;
import dev.pathways.testing.InMemoryPathwayStore;
import dev.pathways.testing.RecordingNotifier;
import dev.pathways.testing.SequentialIds;
import dev.pathways.testing.VirtualClock;
import dev.pathways.view.Explanation;
import dev.pathways.view.Forecast;
import dev.pathways.view.Happening;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** What a forecast says is what then happens; what an explanation says is what has happened. */
class ForecastTest {
    private static final Instant START = Instant.parse("2026-11-23T14:00:00Z");

    private final VirtualClock clock = VirtualClock.at(START);
    private final InMemoryPathwayStore store = new InMemoryPathwayStore();
    private final DutyRoster roster = new DutyRoster()
            .always("on-call cardiology", "dr-ito")
            .always("role charge-nurse", "n-okafor")
            .always("role department-chief", "dr-abara")
            .always("role house-supervisor", "s-moreno");
    private final Pathways pathways = engine();

    private Pathways engine() {
        return Pathways.builder()
                .definition(Definitions.consult())
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
    void an_explanation_says_who_was_told_through_which_list_who_was_passed_over_and_what_comes() {
        InstanceId id = start();
        clock.set(START.plusSeconds(25 * 60));
        pathways.tick();

        Explanation explanation = pathways.explain(StepRef.of(id, "answer")).orElseThrow();

        assertThat(explanation.text(Definitions.consult())).isEqualTo("""
                        Accept the consult, or say it belongs to another service: open. on-call cardiology has been \
                        asked, and nobody has acknowledged it yet.
                        So far
                          Mon 23 Nov 08:00  "Accept the consult, or say it belongs to another service" opens, to be \
                        acknowledged by Mon 23 Nov 08:15 and to be completed by Mon 23 Nov 09:00. on-call \
                        cardiology is asked: dr-ito. Told: dr-ito (asked).
                          Mon 23 Nov 08:25  It becomes late: nobody has acknowledged it; that was due Mon 23 Nov \
                        08:15. Rung 1 fires, because nobody has acknowledged it. on-call cardiology is told: \
                        dr-ito. role charge-nurse is told: n-okafor. Rung 2 fires, because nobody has acknowledged \
                        it. role service-attending is passed over: nobody is on that list. Rung 3 fires, because \
                        whoever should have been asked before it cannot be reached. role department-chief is told: \
                        dr-abara. Told: dr-lee (informed), n-okafor (late), dr-ito (late), dr-abara (late).
                        Next, if nobody acts
                          Mon 23 Nov 08:55  The safety net is called. role house-supervisor is told: s-moreno. \
                        Told: s-moreno (net).
                          Mon 23 Nov 09:00  It becomes late: it has not been completed; that was due Mon 23 Nov \
                        09:00. Rung 1 fires, because it has not been completed. on-call cardiology is told: dr-ito. \
                        role charge-nurse is told: n-okafor. Told: dr-lee (informed), n-okafor (late), dr-ito \
                        (late).
                          Mon 23 Nov 09:10  Rung 2 fires, because it has not been completed. role service-attending \
                        is passed over: nobody is on that list. Rung 3 fires, because whoever should have been \
                        asked before it cannot be reached. role department-chief is told: dr-abara. Told: dr-abara \
                        (late).
                          Mon 23 Nov 09:25  The safety net is called. role house-supervisor is told: s-moreno. \
                        Told: s-moreno (net).
                          and so on, every 30 minutes, until somebody acts
                        """);
    }

    @Example
    void a_step_that_waits_says_for_what() {
        InstanceId id = start();

        assertThat(pathways.explain(StepRef.of(id, "see-patient")).orElseThrow().why())
                .isEqualTo("Its turn has not come: first answer.");
        assertThatThrownBy(() -> pathways.explain(StepRef.of(id, "no-such-step")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(pathways.explain(StepRef.of(InstanceId.of("nowhere"), "answer")))
                .isEmpty();
    }

    @Example
    void a_forecast_after_an_act_begins_with_it_and_changes_nothing() {
        InstanceId id = start();
        Command.Acknowledge act = new Command.Acknowledge(StepRef.of(id, "answer"), Actor.person("dr-ito"));
        InstanceState before = store.load(id).orElseThrow();

        Forecast forecast = pathways.forecast(act).orElseThrow();

        assertThat(forecast.timeline().get(0).events().get(0)).isInstanceOf(Event.Acknowledged.class);
        assertThat(forecast.text(Definitions.consult())).endsWith("until somebody acts.\n");
        assertThat(store.load(id)).contains(before);
        Command.Acknowledge strangers = new Command.Acknowledge(StepRef.of(id, "answer"), Actor.person("zoe"));
        assertThatThrownBy(() -> pathways.forecast(strangers)).isInstanceOf(RefusedException.class);
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void what_is_forecast_if_nobody_acts_is_what_happens(@ForAll long seed) {
        RandomRun run = new RandomRun(seed);
        int acts = run.world.length() / 2;
        int second = 0;
        for (int i = 0; i < acts; i++) {
            RandomWorld.Act act = run.world.next(run.state(), second);
            second = act.second();
            run.perform(act, RandomRun.Ticks.WHEN_DUE);
        }
        Forecast forecast = run.pathways.forecast(run.instance).orElseThrow();
        long known = run.state().version();
        run.passUntil(forecast.until().plusSeconds(1), RandomRun.Ticks.WHEN_DUE);

        List<Event> happened = run.store.journal(run.instance).stream()
                .filter(entry -> entry.seq() > known)
                .map(JournalEntry::event)
                .filter(event -> !(event instanceof Event.Told))
                .toList();
        List<Event> said = forecast.timeline().stream()
                .map(Happening::events)
                .flatMap(List::stream)
                .toList();
        assertThat(happened).isEqualTo(said);
    }
}
