package dev.pathways.examples.replay;

import dev.pathways.definition.PathwayDefinition;
import dev.pathways.model.Actor;
import dev.pathways.model.Command;
import dev.pathways.model.InstanceId;
import dev.pathways.model.RefusalCode;
import dev.pathways.model.Reply;
import dev.pathways.model.StepRef;
import dev.pathways.model.Subject;
import dev.pathways.model.Unit;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Drives an engine by an event log: the clock stands at the instant of each event in turn, and what was done is submitted
 * as a command. What is late, and who is told, is the engine's decision.
 *
 * <p>All acts of one instant are submitted before the engine is told that the instant has come, because an act exactly at
 * the due instant is on time. Not for use by several threads.
 */
public final class Replay {
    private static final Actor HOST = Actor.host("event-log");
    private static final Unit UNIT = Unit.of("emergency-room");

    private final EventLog log;
    private final Study study;
    private final ReplayOptions options;
    private final ReplayedEngine engine;
    private final Map<String, CaseRun> cases = new HashMap<>();
    private final Map<RefusalCode, Integer> refusals = new EnumMap<>(RefusalCode.class);

    private Replay(EventLog log, Study study, ReplayOptions options) {
        this.log = log;
        this.study = study;
        this.options = options;
        this.engine = new ReplayedEngine(study, log.first());
    }

    /**
     * Replays a whole log.
     *
     * @throws IllegalArgumentException if the pathways cannot be replayed like this
     */
    public static ReplayReport run(EventLog log, Study study, ReplayOptions options) {
        if (options.atEnd() == ReplayOptions.AtEnd.CANCEL) {
            study.requireStops();
        }
        return new Replay(log, study, options).run();
    }

    private ReplayReport run() {
        for (LogEvent event : log.events()) {
            cases.computeIfAbsent(event.caseId(), id -> new CaseRun(cases.size() + 1))
                    .expectEvent();
        }
        List<LogEvent> events = log.events();
        for (int i = 0; i < events.size(); i++) {
            LogEvent event = events.get(i);
            boolean isFirst = i == 0 || events.get(i - 1).at().isBefore(event.at());
            if (isFirst) {
                arriveAt(event.at());
            }
            happen(event);
            if (options.rebuildEvery() > 0 && (i + 1) % options.rebuildEvery() == 0) {
                engine.rebuild();
            }
            boolean isLast = i + 1 == events.size()
                    || event.at().isBefore(events.get(i + 1).at());
            if (isLast && options.ticks() == ReplayOptions.Ticks.EVERY_EVENT) {
                engine.tick();
            }
        }
        engine.tick();
        return report();
    }

    private void arriveAt(Instant instant) {
        if (options.ticks() == ReplayOptions.Ticks.HOURLY) {
            engine.tickHoursBefore(instant);
        }
        engine.set(instant);
    }

    private void happen(LogEvent event) {
        CaseRun run = cases.get(event.caseId());
        if (run == null) {
            throw new IllegalStateException("Expected every event to belong to a case that was counted");
        }
        if (event.activity().equals(study.trigger()) && !run.isTriggered()) {
            start(run);
        }
        if (run.isTriggered()) {
            study.actsOf(event.activity()).forEach(act -> act(run, act));
        } else {
            run.before(event.activity());
        }
        boolean isOver = run.eventHappened();
        if (isOver && options.atEnd() == ReplayOptions.AtEnd.CANCEL) {
            report(run, Study.CASE_ENDED);
        }
    }

    private void start(CaseRun run) {
        Set<String> before = options.earlier() == ReplayOptions.Earlier.COUNT ? run.before() : Set.of();
        for (PathwayDefinition definition : study.definitions()) {
            Command.Start command = new Command.Start(
                    definition.ref().name(),
                    Subject.of("case/" + run.number()),
                    UNIT,
                    study.factsAtStart(definition, before),
                    HOST);
            run.started(definition, engine.pathways().submit(command).orThrow().instance());
        }
        run.triggered();
    }

    private void act(CaseRun run, Act act) {
        switch (act.kind()) {
            case ACKNOWLEDGE, COMPLETE -> actOnStep(run, act);
            case EVENT -> report(run, act.target());
            case EARLIER -> {
                // it was asked about when the pathways started
            }
        }
    }

    /** Tells the case's pathways of an event; those that have ended take no notice. */
    private void report(CaseRun run, String event) {
        for (InstanceId instance : run.instances()) {
            engine.pathways()
                    .submit(new Command.HostEvent(instance, HOST, event))
                    .orThrow();
        }
    }

    /** An act that comes again, or too early, is refused by the engine and changes nothing. */
    private void actOnStep(CaseRun run, Act act) {
        for (InstanceId instance : run.instancesWith(act.target())) {
            StepRef target = StepRef.of(instance, act.target());
            Reply reply = engine.pathways().submit(act.command(target, engine.actor(target)));
            if (reply instanceof Reply.Refused refused) {
                refusals.merge(refused.refusal().code(), 1, Integer::sum);
            }
        }
    }

    private ReplayReport report() {
        int triggered =
                (int) cases.values().stream().filter(CaseRun::isTriggered).count();
        ReplayReport.Scope scope =
                new ReplayReport.Scope(log.events().size(), cases.size(), triggered, log.first(), log.last());
        Tally tally = new Tally(study.definitions());
        engine.journals().forEach(tally::add);
        return new ReplayReport(scope, tally.figures(), tally.peak(), refusals);
    }
}
