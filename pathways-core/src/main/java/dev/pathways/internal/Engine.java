package dev.pathways.internal;

import dev.pathways.decision.Decider;
import dev.pathways.decision.Decision;
import dev.pathways.decision.InstanceState;
import dev.pathways.definition.Catalog;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.model.BreakGlass;
import dev.pathways.model.Command;
import dev.pathways.model.CommandId;
import dev.pathways.model.DefinitionRef;
import dev.pathways.model.InstanceId;
import dev.pathways.model.JournalEntry;
import dev.pathways.model.Notice;
import dev.pathways.model.Party;
import dev.pathways.model.Refusal;
import dev.pathways.model.RefusalCode;
import dev.pathways.model.Reply;
import dev.pathways.model.StepRef;
import dev.pathways.spi.Authorizer;
import dev.pathways.spi.Commit;
import dev.pathways.spi.Directory;
import dev.pathways.spi.Ids;
import dev.pathways.spi.Notifier;
import dev.pathways.spi.PathwayStore;
import dev.pathways.spi.RecordedReply;
import dev.pathways.view.BrokenGlass;
import dev.pathways.view.Explanation;
import dev.pathways.view.Forecast;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Load, decide, commit, then dispatch. Owns no thread; safe for use by several. */
public final class Engine {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    private final Parts parts;
    private final Catalog catalog;
    private final PathwayStore store;
    private final InstantSource clock;
    private final Ids ids;
    private final Settings settings;
    private final HotStates hotStates;
    private final Resolver resolver;
    private final Acts acts;
    private final Dispatcher dispatcher;

    /**
     * What the engine works with.
     *
     * @param delivers whether it delivers what it commits; not where somebody else's transaction decides whether it holds
     */
    public record Parts(
            Catalog catalog,
            PathwayStore store,
            Directory directory,
            Authorizer authorizer,
            Notifier notifier,
            InstantSource clock,
            Ids ids,
            Settings settings,
            boolean delivers) {
        private Parts within(PathwayStore joined) {
            return new Parts(catalog, joined, directory, authorizer, notifier, clock, ids, settings, false);
        }
    }

    /** Wires the parts. */
    public Engine(Parts parts) {
        this.parts = parts;
        this.catalog = parts.catalog();
        this.store = parts.store();
        this.clock = parts.clock();
        this.ids = parts.ids();
        this.settings = parts.settings();
        this.hotStates = new HotStates(parts.delivers() ? parts.settings().hotStates() : 0);
        this.resolver = new Resolver(parts.directory());
        this.acts = new Acts(
                resolver,
                new Permits(parts.authorizer(), clock, parts.settings().authorizerPatience()));
        this.dispatcher = new Dispatcher(parts.store(), parts.notifier(), parts.settings(), this::giveUp);
    }

    /** The same engine on another store, which writes within a transaction of the host's. */
    public Engine within(PathwayStore joined) {
        return new Engine(parts.within(joined));
    }

    /** The engine's instant, in whole microseconds. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The pathways that an event starts. */
    public List<DefinitionRef> startedBy(String event) {
        return catalog.startedBy(event);
    }

    /** Carries out a command. */
    public Reply submit(@Nullable CommandId id, Command command) {
        Retry retry = id == null ? null : new Retry(id, Fingerprint.of(command));
        Reply first = retry == null ? null : retry.first();
        if (first != null) {
            return first;
        }
        if (command instanceof Command.Start start) {
            return start(retry, start);
        }
        Command.OnInstance onInstance = (Command.OnInstance) command;
        Reply reply = change(
                onInstance.instance(),
                retry,
                (definition, state, now) -> acts.decide(definition, state, onInstance, now));
        return done(onInstance, reply);
    }

    /** Breaks the glass. */
    public Reply submit(@Nullable CommandId id, BreakGlass glass) {
        Retry retry = id == null ? null : new Retry(id, Fingerprint.of(glass));
        Reply first = retry == null ? null : retry.first();
        if (first != null) {
            return first;
        }
        Reply reply = change(
                glass.act().instance(), retry, (definition, state, now) -> acts.decide(definition, state, glass, now));
        return done(glass.act(), reply);
    }

    /** Reads the lists of the new unit. Where that fails, the instance is due already and a later tick does it. */
    private Reply done(Command.OnInstance command, Reply reply) {
        if (command instanceof Command.Move && reply.isAccepted()) {
            try {
                tick(command.instance());
            } catch (RuntimeException e) {
                LOG.error(
                        "the lists of moved instance {} wait for a later tick: {}",
                        command.instance(),
                        e.getClass().getName(),
                        e);
            }
        }
        return reply;
    }

    /** A party has changed: every instance to which that matters reads it again. */
    public int dutyChanged(Party party) {
        int told = 0;
        List<InstanceId> page = store.listeningTo(party, null, settings.instancesPerTick());
        while (!page.isEmpty()) {
            Each.of(page, id -> dutyChanged(id, party));
            told += page.size();
            page = store.listeningTo(party, page.get(page.size() - 1), settings.instancesPerTick());
        }
        return told;
    }

    private void dutyChanged(InstanceId id, Party party) {
        change(
                id,
                null,
                (definition, state, now) -> resolver.decide(
                        state, now, answers -> Decider.dutyChanged(definition, state, party, now, answers)));
    }

    /** Whether an operation over several instances has this id for itself; a repeat of the same one has it, too. */
    boolean claim(CommandId operation, String fingerprint) {
        store.keep(new RecordedReply(operation, fingerprint, reused()));
        return store.reply(operation)
                .map(kept -> kept.fingerprint().equals(fingerprint))
                .orElse(false);
    }

    /** The reply where a command's id was used before with another body. */
    static Reply reused() {
        return new Reply.Refused(Refusal.because(
                RefusalCode.COMMAND_ID_REUSED,
                "Expected a command id of its own, but that id was used before with another command"));
    }

    private Reply start(@Nullable Retry retry, Command.Start start) {
        Optional<PathwayDefinition> definition = catalog.newest(start.pathway());
        if (definition.isEmpty()) {
            return new Reply.Refused(Refusal.because(
                    RefusalCode.UNKNOWN_PATHWAY,
                    "Expected a loaded pathway, but there is none named '" + start.pathway() + "'"));
        }
        Instant now = now();
        InstanceId id = ids.next(now);
        Decision.Decided decided = acts.start(definition.get(), id, start, now);
        Reply reply = commit(null, decided, retry);
        if (reply == null) {
            throw new IllegalStateException("Expected a new instance to have an id of its own, but it is in use");
        }
        return reply;
    }

    /** How an instance changes. */
    private interface Change {
        Decision.Decided at(PathwayDefinition definition, InstanceState state, Instant now);
    }

    /** Decides and commits, and does so again when somebody else was faster. */
    private Reply change(InstanceId id, @Nullable Retry retry, Change change) {
        InstanceState hot = hotStates.find(id);
        for (int attempt = 0; attempt < settings.conflicts(); attempt++) {
            InstanceState state = hot == null ? store.load(id).orElse(null) : hot;
            if (state == null) {
                return new Reply.Refused(Refusal.because(
                        RefusalCode.UNKNOWN_INSTANCE, "Expected an instance with that id, but there is none"));
            }
            PathwayDefinition definition = catalog.find(state.definition()).orElse(null);
            if (definition == null) {
                return new Reply.Refused(Refusal.because(RefusalCode.VERSION_MISSING, missing(state)));
            }
            Decision.Decided decided = change.at(definition, state, now());
            boolean isToBeRead = hot != null && decided.entries().isEmpty();
            Reply reply = isToBeRead ? null : commit(state, decided, retry);
            if (reply != null) {
                return reply;
            }
            hotStates.forget(id);
            hot = null;
        }
        throw new IllegalStateException("Expected to commit within " + settings.conflicts() + " attempts, but instance "
                + id + " changed meanwhile each time");
    }

    private PathwayDefinition definition(InstanceState state) {
        return catalog.find(state.definition()).orElseThrow(() -> new IllegalStateException(missing(state)));
    }

    private static String missing(InstanceState state) {
        return "Expected " + state.definition() + " to be loaded, because instance " + state.id()
                + " runs in it, but it is not";
    }

    /** The reply once it is stored, or null where somebody else was faster. */
    private @Nullable Reply commit(@Nullable InstanceState before, Decision.Decided decided, @Nullable Retry retry) {
        RecordedReply answer = retry == null ? null : new RecordedReply(retry.id, retry.fingerprint, decided.reply());
        Instant now = now();
        Commit commit = Commits.of(before, decided, parts.delivers() ? now.plus(settings.lease()) : now, answer);
        if (commit == null) {
            if (answer != null && !isForNow(decided.reply())) {
                store.keep(answer);
            }
            return decided.reply();
        }
        PathwayStore.Outcome outcome = write(commit);
        if (outcome == PathwayStore.Outcome.ANSWERED && retry != null) {
            return retry.first();
        }
        if (outcome != PathwayStore.Outcome.COMMITTED) {
            return null;
        }
        if (parts.delivers()) {
            deliver(decided.notices(), now);
        }
        return decided.reply();
    }

    /** Writes; the state afterwards is kept for the next command, and none where it is not certain which one is stored. */
    private PathwayStore.Outcome write(Commit commit) {
        hotStates.forget(commit.state().id());
        PathwayStore.Outcome outcome = store.commit(commit);
        if (outcome == PathwayStore.Outcome.COMMITTED) {
            hotStates.keep(commit.state());
        }
        return outcome;
    }

    /** Whether a refusal is about the state of this node only, so that a retry must be decided anew. */
    private static boolean isForNow(Reply reply) {
        return reply instanceof Reply.Refused refused && refused.refusal().code() == RefusalCode.AUTH_UNAVAILABLE;
    }

    /** Delivers what was just committed. Whatever fails here is owed still and tried again by a later tick. */
    private void deliver(List<Notice> notices, Instant now) {
        try {
            dispatcher.deliver(notices, now);
        } catch (RuntimeException e) {
            LOG.error(
                    "notices of a commit wait for a later tick: {}",
                    e.getClass().getName(),
                    e);
        }
    }

    /** Looks at one instance whose time has come. */
    private void tick(InstanceId id) {
        change(
                        id,
                        null,
                        (definition, state, now) ->
                                resolver.decide(state, now, answers -> Decider.tick(definition, state, now, answers)))
                .orThrow();
    }

    /** What one duty cycle did: instances handled, of these failed, notices delivered beside those of its own commits. */
    public record Cycle(int instances, int failed, int delivered) {}

    /** One bounded duty cycle. */
    public Cycle tick() {
        Instant now = now();
        Sweep sweep = new Sweep(store, resolver, settings, this::definition, this::tick, now);
        List<InstanceState> due = store.due(now, catalog.refs(), settings.instancesPerTick());
        due.forEach(state -> hotStates.forget(state.id()));
        deliver(sweep.handle(due), now);
        return new Cycle(due.size(), sweep.failed(), dispatcher.drain(now));
    }

    private void giveUp(Notice notice) {
        change(
                        notice.instance(),
                        null,
                        (definition, state, now) -> resolver.decide(
                                state, now, answers -> Decider.giveUp(definition, state, notice, now, answers)))
                .orThrow();
    }

    /** The state of an instance and its definition. */
    public <R> Optional<R> look(InstanceId id, BiFunction<PathwayDefinition, InstanceState, R> view) {
        return store.load(id).map(state -> view.apply(definition(state), state));
    }

    /** What happens to an instance if nobody acts. */
    public Optional<Forecast> forecast(InstanceId id) {
        Instant now = now();
        return store.load(id).map(state -> forecaster(state, now).run());
    }

    /** What happens if one act is done now, and nobody acts after it. */
    public Optional<Forecast> forecast(Command.OnInstance act) {
        Instant now = now();
        return store.load(act.instance()).map(state -> {
            Decision.Decided decided = acts.decide(definition(state), state, act, now);
            return forecaster(state, now).after(decided).run();
        });
    }

    /** Why a step is where it is. */
    public Optional<Explanation> explain(StepRef step) {
        Instant now = now();
        return store.load(step.instance()).map(state -> {
            Forecaster forecaster = forecaster(state, now);
            Forecast forecast = forecaster.run();
            List<JournalEntry> journal = store.journal(state.id()).stream()
                    .filter(entry -> entry.seq() <= state.version())
                    .toList();
            return Explanation.of(definition(state), state, step.step(), journal, forecaster.entries(), forecast);
        });
    }

    /** The broken glasses that nobody has reviewed, a bounded number of instances. */
    public List<BrokenGlass> toReview() {
        List<BrokenGlass> all = new ArrayList<>();
        for (InstanceId id : store.toReview(settings.reviews())) {
            store.load(id).ifPresent(state -> {
                List<JournalEntry> journal = store.journal(id);
                state.reviews().forEach(review -> all.add(BrokenGlass.of(definition(state), journal, review)));
            });
        }
        return all;
    }

    /** The definitions in which open instances run and which this engine does not know, and how many in each. */
    public Map<DefinitionRef, Long> missing() {
        return store.running(catalog.refs());
    }

    /** The same when the engine is built. A store that does not answer then must not keep it from starting. */
    public Map<DefinitionRef, Long> missingAtStart() {
        try {
            return missing();
        } catch (RuntimeException e) {
            LOG.warn(
                    "the store does not answer; whether every version that runs is loaded is part of the health: {}",
                    e.getClass().getName());
            return Map.of();
        }
    }

    /** When this engine must look at something next, or null. */
    public @Nullable Instant nextDue() {
        return store.nextDue(catalog.refs());
    }

    private Forecaster forecaster(InstanceState state, Instant now) {
        return new Forecaster(resolver, definition(state), state, now);
    }

    /** A command that carries an id. */
    private final class Retry {
        private final CommandId id;
        private final String fingerprint;

        Retry(CommandId id, String fingerprint) {
            this.id = id;
            this.fingerprint = fingerprint;
        }

        @Nullable
        Reply first() {
            return store.reply(id).map(this::compare).orElse(null);
        }

        private Reply compare(RecordedReply recorded) {
            if (recorded.fingerprint().equals(fingerprint)) {
                return recorded.reply();
            }
            return reused();
        }
    }
}
