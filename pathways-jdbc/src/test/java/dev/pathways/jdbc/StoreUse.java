package dev.pathways.jdbc;

import dev.pathways.model.Actor;
import dev.pathways.model.Command;
import dev.pathways.model.CommandId;
import dev.pathways.model.Party;
import dev.pathways.model.StepRef;
import dev.pathways.model.Unit;
import dev.pathways.model.Work;
import dev.pathways.spi.PathwayStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Asks a store for everything that it can do. */
final class StoreUse {
    private final PathwayStore store;

    StoreUse(PathwayStore store) {
        this.store = store;
    }

    void everything() {
        Ward ward = new Ward(store);
        StepRef step = ward.started();
        ward.started();
        ward.pathways.submit(CommandId.of("c-1"), Ward.start()).orThrow();
        ward.pathways.submit(CommandId.of("c-2"), Ward.acknowledge(step)).orThrow();
        ward.pathways.submit(CommandId.of("c-3"), Ward.acknowledge(step));
        ward.pass(Duration.ofMinutes(40));
        ward.pathways.tick();
        ward.pathways.submit(new Command.Complete(step, Actor.person("ana"))).orThrow();
        ward.pathways.submit(new Command.Confirm(step, Actor.person("bob"))).orThrow();
        Instant now = ward.clock.instant();
        ward.started();
        store.claimNotices(now.plusSeconds(600), now.plusSeconds(700), 10)
                .forEach(owed -> store.settle(List.of(owed.notice())));
        store.openSteps(Work.of("ana"), null, 10);
        store.openSteps(Work.in(Unit.of("4-west")), null, 10);
        store.listeningTo(Party.role("nurse"), null, 10);
        store.journal(step.instance());
        store.running(Set.of());
        store.toReview(10);
        store.unreachedNets();
        store.nextDue(Set.of(Ward.RESULT.ref()));
        store.putOff(step.instance(), now);
    }
}
