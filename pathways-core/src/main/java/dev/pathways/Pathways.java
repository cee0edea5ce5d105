package dev.pathways;

import dev.pathways.check.Checker;
import dev.pathways.check.NotYetRun;
import dev.pathways.check.Problem;
import dev.pathways.definition.Catalog;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.internal.Engine;
import dev.pathways.internal.Settings;
import dev.pathways.internal.TimeOrderedIds;
import dev.pathways.model.Command;
import dev.pathways.model.CommandId;
import dev.pathways.model.InstanceId;
import dev.pathways.model.JournalEntry;
import dev.pathways.model.Reply;
import dev.pathways.model.StepRef;
import dev.pathways.spi.Directory;
import dev.pathways.spi.Ids;
import dev.pathways.spi.LoggingNotifier;
import dev.pathways.spi.Notifier;
import dev.pathways.spi.PathwayStore;
import dev.pathways.view.Explanation;
import dev.pathways.view.Forecast;
import dev.pathways.view.InstanceView;
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

    private Pathways(Engine engine, PathwayStore store) {
        this.engine = engine;
        this.store = store;
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
     * One bounded duty cycle: fires what is due and delivers what is owed. Call it again at
     * {@link TickReport#nextDueAt()}, and at least every few seconds where several nodes work on one store.
     */
    public TickReport tick() {
        Engine.Cycle done = engine.tick();
        return new TickReport(done.instances(), done.failed(), done.delivered(), store.nextDue());
    }

    /** When {@link #tick()} must be called next, at once if that has passed already; null when nothing is planned. */
    public @Nullable Instant nextDueAt() {
        return store.nextDue();
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
        return new Health(unreached == 0, unreached, store.owedNotices());
    }

    /** Builds an engine. Not for use by several threads at once. */
    public static final class Builder {
        private final List<PathwayDefinition> definitions = new ArrayList<>();
        private final Map<String, Set<LocalDate>> holidays = new TreeMap<>();
        private @Nullable PathwayStore store;
        private @Nullable Directory directory;
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
            Engine.Parts parts =
                    new Engine.Parts(Catalog.of(known), store, directory, notifier, clock, ids, Settings.DEFAULT);
            return new Pathways(new Engine(parts), store);
        }
    }
}
