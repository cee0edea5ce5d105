package dev.pathways;

import dev.pathways.check.Checker;
import dev.pathways.check.NotYetRun;
import dev.pathways.check.Problem;
import dev.pathways.definition.Catalog;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.internal.Engine;
import dev.pathways.internal.HandOvers;
import dev.pathways.internal.Settings;
import dev.pathways.internal.TimeOrderedIds;
import dev.pathways.model.BreakGlass;
import dev.pathways.model.Command;
import dev.pathways.model.CommandId;
import dev.pathways.model.DefinitionRef;
import dev.pathways.model.HandOver;
import dev.pathways.model.InstanceId;
import dev.pathways.model.JournalEntry;
import dev.pathways.model.Party;
import dev.pathways.model.Reply;
import dev.pathways.model.StepRef;
import dev.pathways.model.Words;
import dev.pathways.model.Work;
import dev.pathways.spi.Authorizer;
import dev.pathways.spi.Directory;
import dev.pathways.spi.Ids;
import dev.pathways.spi.LoggingNotifier;
import dev.pathways.spi.Notifier;
import dev.pathways.spi.PathwayStore;
import dev.pathways.view.BrokenGlass;
import dev.pathways.view.Explanation;
import dev.pathways.view.Forecast;
import dev.pathways.view.HandedOver;
import dev.pathways.view.HandoverSheet;
import dev.pathways.view.InstanceView;
import java.sql.Connection;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A Pathways engine inside the host's application.
 *
 * <p>The host submits what people do and calls {@link #tick()} so that time passes; the engine asks, reminds and
 * escalates through the host's {@link Notifier}. It owns no thread. Safe for use by several threads at the same time,
 * and by several nodes on one store.
 */
public final class Pathways {
    private final Engine engine;
    private final PathwayStore store;
    private final HandOvers handOvers;

    private Pathways(Engine engine, PathwayStore store) {
        this.engine = engine;
        this.store = store;
        this.handOvers = new HandOvers(engine, store);
    }

    /** Begins to build an engine. Definitions, a store and a directory are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Carries out a command.
     *
     * <p>When this returns an acceptance, everything that follows from the command is committed and whoever has to be
     * told has been handed to the notifier, or will be by a later {@link #tick()}. A refusal has changed nothing.
     *
     * @return the reply; {@link Reply#orThrow()} for callers who know that it must succeed
     */
    public Reply submit(Command command) {
        return engine.submit(null, command);
    }

    /**
     * Carries out a command once, however often it is sent: a repeat with the same id and body gets the first reply and
     * changes nothing; a repeat with another body is refused.
     */
    public Reply submit(CommandId id, Command command) {
        return engine.submit(id, command);
    }

    /**
     * Carries out an act by somebody who may not do it, because it cannot wait; see {@link BreakGlass}. The host's
     * authorizer must allow it, and does not unless the host gave one.
     */
    public Reply submit(BreakGlass glass) {
        return engine.submit(null, glass);
    }

    /** The same once, however often it is sent. */
    public Reply submit(CommandId id, BreakGlass glass) {
        return engine.submit(id, glass);
    }

    /**
     * The engine within a transaction of the host's: whatever is submitted there is stored if the host commits, together with
     * what else the host did, and has never been where it rolls back. Whoever has to be told is told by the first {@link #tick()}
     * after the commit.
     *
     * <p>The connection must be on the database of the store. It is never committed, rolled back, closed or changed here, and
     * no other one is used.
     *
     * @param connection the host's, in a transaction
     * @throws UnsupportedOperationException if the store is not in a relational database
     */
    public InTransaction within(Connection connection) {
        return new InTransaction(engine.within(store.within(connection)));
    }

    /** The broken glasses that wait for a {@link Command.Review}, of up to 500 instances, the oldest first. */
    public List<BrokenGlass> breakGlass() {
        return engine.toReview();
    }

    /**
     * One bounded duty cycle: fires what is due and delivers what is owed. Call it again at
     * {@link TickReport#nextDueAt()}, and at least every few seconds where several nodes work on one store.
     */
    public TickReport tick() {
        Engine.Cycle done = engine.tick();
        return new TickReport(done.instances(), done.failed(), done.delivered(), engine.nextDue());
    }

    /**
     * The host's word that a party has changed: somebody came on a list or went off it, cannot be reached any more, or does
     * not exist any more. The directory is asked about it at once for every instance to which that matters. Without this
     * word, changes are noticed when the directory said that they would come.
     *
     * <p>Saying it again does no harm. When one instance fails the others are handled, and then the exception is thrown: say
     * it again.
     *
     * @return how many instances it mattered to
     */
    public int dutyChanged(Party party) {
        return engine.dutyChanged(party);
    }

    /** The open steps of somebody's work, or of a unit's, with their clocks and what happens next. */
    public HandoverSheet handoverSheet(Work work) {
        return handOvers.sheet(work);
    }

    /**
     * Offers every step that somebody has, out of a person's or a unit's open work, to one person. Whoever has a step keeps
     * it until it is accepted. What nobody has yet is on the sheets, but is not offered: it is still asked of its party.
     *
     * <p>To be repeated with the same id when it was interrupted: it goes on where it stopped, and no step is offered twice.
     * Where the id was used for something else, every step is refused. When one step fails the others are offered, and then
     * the exception is thrown.
     */
    public HandedOver handOver(CommandId operation, HandOver handOver) {
        return handOvers.handOver(operation, handOver);
    }

    /**
     * Which pathways an event starts, in the order of their names: those whose newest version names it in {@code
     * starts-when}. It starts none of them: that is a {@link Command.Start} for each, with whom it is about, where, and what is
     * known. An event that is already about a running pathway is a {@link Command.HostEvent} instead.
     *
     * <p>Reads the loaded definitions only, so it never fails on the store and costs next to nothing.
     *
     * @return their names and newest versions; empty where the event starts nothing
     * @throws IllegalArgumentException if it is not the name of an event
     */
    public List<DefinitionRef> startedBy(String event) {
        return engine.startedBy(Words.requireName("event", event));
    }

    /** When {@link #tick()} must be called next, at once if that has passed already; null when nothing is planned. */
    public @Nullable Instant nextDueAt() {
        return engine.nextDue();
    }

    /** One instance as people see it, or empty if there is none with that id. */
    public Optional<InstanceView> look(InstanceId id) {
        return engine.look(id, InstanceView::of);
    }

    /**
     * Why a step is where it is: who was told when and through which duty list, why somebody else was not, and what
     * happens next if nobody acts. Empty if there is no such instance.
     *
     * @throws IllegalArgumentException if the pathway has no such step
     */
    public Optional<Explanation> explain(StepRef step) {
        return engine.explain(step);
    }

    /**
     * The exact timeline of an instance if nobody acts, by the functions that will run it and by what the directory says
     * now about who is on duty then. Writes and tells nothing. Empty if there is no such instance.
     */
    public Optional<Forecast> forecast(InstanceId id) {
        return engine.forecast(id);
    }

    /**
     * The exact timeline if one act is done now and nobody acts after it; {@link Forecast#reply()} says whether it would be
     * accepted. Writes and tells nothing. Empty if there is no such instance.
     */
    public Optional<Forecast> forecast(Command.OnInstance act) {
        return engine.forecast(act);
    }

    /** What happened to an instance, from its start; empty if there is none with that id. */
    public List<JournalEntry> journal(InstanceId id) {
        return store.journal(id);
    }

    /** Whether the engine keeps its promise that no lateness ends in silence. */
    public Health health() {
        long unreached = store.unreachedNets();
        Map<DefinitionRef, Long> missing = engine.missing();
        return new Health(unreached == 0 && missing.isEmpty(), unreached, store.owedNotices(), missing);
    }

    /** Builds an engine. Not for use by several threads at once. */
    public static final class Builder {
        private final List<PathwayDefinition> definitions = new ArrayList<>();
        private final Map<String, Set<LocalDate>> holidays = new TreeMap<>();
        private @Nullable PathwayStore store;
        private @Nullable Directory directory;
        private Authorizer authorizer = Authorizer.RULES_ONLY;
        private Notifier notifier = new LoggingNotifier();
        private InstantSource clock = InstantSource.system();
        private Ids ids = new TimeOrderedIds();

        private Builder() {}

        /** The definitions it runs; may be called several times. Several versions of one pathway may live side by side. */
        public Builder definitions(Collection<PathwayDefinition> more) {
            definitions.addAll(more);
            return this;
        }

        /** One more definition. */
        public Builder definition(PathwayDefinition definition) {
            definitions.add(definition);
            return this;
        }

        /** The dates of a list of holidays that calendars name, such as {@code us-federal-holidays}. */
        public Builder holidays(String name, Collection<LocalDate> dates) {
            holidays.put(name, new TreeSet<>(dates));
            return this;
        }

        /** Where everything is kept. */
        public Builder store(PathwayStore keptIn) {
            this.store = keptIn;
            return this;
        }

        /** Who is who, and who is on duty. */
        public Builder directory(Directory who) {
            this.directory = who;
            return this;
        }

        /** Who may do what, beside the rules of the pathways. Without it, these alone, and nobody breaks the glass. */
        public Builder authorizer(Authorizer who) {
            this.authorizer = who;
            return this;
        }

        /** How people are told. Without it, notices only go to the log. */
        public Builder notifier(Notifier how) {
            this.notifier = how;
            return this;
        }

        /** What time it is. Without it, the system's clock. */
        public Builder clock(InstantSource source) {
            this.clock = source;
            return this;
        }

        /** Where ids of instances come from. Without it, UUIDs of version 7. */
        public Builder ids(Ids source) {
            this.ids = source;
            return this;
        }

        /**
         * The engine.
         *
         * @throws DefinitionException if a definition is not sound
         * @throws MissingVersionsException if instances run in the store whose definitions are not among these; where the
         *     store does not answer, {@link Pathways#health()} says so once it does
         * @throws IllegalStateException if definitions, the store or the directory are missing
         */
        public Pathways build() {
            if (definitions.isEmpty() || store == null || directory == null) {
                throw new IllegalStateException(
                        "Expected definitions, a store and a directory, but at least one is missing");
            }
            List<PathwayDefinition> known = definitions.stream()
                    .map(each -> each.withHolidays(holidays))
                    .toList();
            List<Problem> errors = known.stream()
                    .flatMap(definition ->
                            Stream.concat(Checker.check(definition).stream(), NotYetRun.check(definition).stream()))
                    .filter(Problem::isError)
                    .toList();
            if (!errors.isEmpty()) {
                throw new DefinitionException(errors);
            }
            Engine engine = new Engine(new Engine.Parts(
                    Catalog.of(known), store, directory, authorizer, notifier, clock, ids, Settings.DEFAULT, true));
            Map<DefinitionRef, Long> missing = engine.missingAtStart();
            if (!missing.isEmpty()) {
                throw new MissingVersionsException(missing);
            }
            return new Pathways(engine, store);
        }
    }
}
