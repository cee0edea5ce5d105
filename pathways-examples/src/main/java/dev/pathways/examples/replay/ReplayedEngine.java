package dev.pathways.examples.replay;

import dev.pathways.Pathways;
import dev.pathways.model.Actor;
import dev.pathways.model.InstanceId;
import dev.pathways.model.JournalEntry;
import dev.pathways.model.Party;
import dev.pathways.model.PartyAnswer;
import dev.pathways.model.StepRef;
import dev.pathways.spi.Notifier;
import dev.pathways.testing.InMemoryPathwayStore;
import dev.pathways.testing.SequentialIds;
import dev.pathways.testing.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An engine on a virtual clock that can be thrown away and built anew from its journals. Every party is held by one
 * person of the same name, and every notice arrives. Not for use by several threads.
 */
final class ReplayedEngine {
    private final Study study;
    private final VirtualClock clock;
    private final SequentialIds ids = new SequentialIds();
    private InMemoryPathwayStore store = new InMemoryPathwayStore();
    private Pathways pathways;

    ReplayedEngine(Study study, Instant start) {
        this.study = study;
        this.clock = VirtualClock.at(start);
        this.pathways = engine();
    }

    private Pathways engine() {
        return Pathways.builder()
                .definitions(study.definitions())
                .store(store)
                .directory((party, subject, unit, at) -> PartyAnswer.of(party.name()))
                .notifier(notice -> Notifier.Delivery.DELIVERED)
                .clock(clock)
                .ids(ids)
                .build();
    }

    Pathways pathways() {
        return pathways;
    }

    /** Forgets everything but the journals, and goes on from them. */
    void rebuild() {
        store = store.rebuilt();
        pathways = engine();
    }

    /** Lets time stand at an instant without telling the engine. */
    void set(Instant instant) {
        clock.set(instant);
    }

    /** Tells the engine that time has passed, until nothing is due any more. */
    void tick() {
        Instant next = pathways.tick().nextDueAt();
        while (next != null && !next.isAfter(clock.instant())) {
            next = pathways.tick().nextDueAt();
        }
    }

    /** Ticks on every full hour before an instant at which something is due; a tick at another hour would do nothing. */
    void tickHoursBefore(Instant instant) {
        Instant hour = nextDueHour();
        while (hour != null && hour.isBefore(instant)) {
            clock.set(hour);
            tick();
            hour = nextDueHour();
        }
    }

    private @Nullable Instant nextDueHour() {
        Instant due = store.nextDue();
        if (due == null) {
            return null;
        }
        Instant hour = due.truncatedTo(ChronoUnit.HOURS);
        return hour.equals(due) ? hour : hour.plus(Duration.ofHours(1));
    }

    /** Who would act on a step: whoever has it, else the person behind the party that was asked. */
    Actor actor(StepRef target) {
        return pathways.look(target.instance())
                .map(view -> view.step(target.step()).state())
                .map(state -> {
                    String person = state.ownership().person();
                    Party party = state.ownership().party();
                    return Actor.person(person == null ? party.name() : person);
                })
                .orElse(Actor.host("event-log"));
    }

    /** The journal of every instance, in the order of their start. */
    List<List<JournalEntry>> journals() {
        return store.instances().stream()
                .map((InstanceId id) -> store.journal(id))
                .toList();
    }
}
