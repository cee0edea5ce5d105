package dev.pathways.testing;

import dev.pathways.Pathways;
import dev.pathways.model.InstanceId;
import dev.pathways.model.StepRef;
import dev.pathways.view.Explanation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One engine of a story, and everything around it: a clock, a duty roster, a notifier and a store, each of which can
 * fail. Not for use by several threads at once.
 */
public final class World {
    private final Story.Stage stage;
    private final VirtualClock clock;
    private final DutyRoster roster = new DutyRoster();
    private final RecordingNotifier notifier = new RecordingNotifier();
    private final Gatekeeper gatekeeper = new Gatekeeper();
    private InMemoryPathwayStore store = new InMemoryPathwayStore();
    private InstanceId next = InstanceId.of("none");
    private boolean engineDown;
    private boolean storeDown;
    private boolean updated;
    private Pathways pathways;

    World(Story.Stage stage, Instant start) {
        this.stage = stage;
        this.clock = VirtualClock.at(start);
        this.pathways = engine();
    }

    private Pathways engine() {
        Pathways.Builder builder = Pathways.builder()
                .definitions(updated ? stage.definitions() : stage.firstVersions())
                .store(FailingStore.around(() -> store, () -> storeDown))
                .directory(roster)
                .authorizer(gatekeeper)
                .notifier(notifier)
                .clock(clock)
                .ids(now -> next);
        stage.holidays().forEach(builder::holidays);
        return builder.build();
    }

    /** What time it is. */
    public VirtualClock clock() {
        return clock;
    }

    /** Who is on duty. */
    public DutyRoster roster() {
        return roster;
    }

    /** How people are told. */
    public RecordingNotifier notifier() {
        return notifier;
    }

    /** Who lets people do what they do. */
    Gatekeeper gatekeeper() {
        return gatekeeper;
    }

    Pathways pathways() {
        return pathways;
    }

    /** The store as it is, also while it fails the engine. */
    InMemoryPathwayStore store() {
        return store;
    }

    /** The next instance that starts is known by this id. */
    void name(InstanceId id) {
        next = id;
    }

    /** The engine loses all but what its store keeps for good, and starts anew. */
    void restart() {
        store = store.rebuilt();
        pathways = engine();
    }

    /** The engine starts anew, and knows every version of its pathways. */
    void update() {
        updated = true;
        restart();
    }

    /** The engine stops, or starts anew. */
    void setEngineDown(boolean down) {
        engineDown = down;
        if (!down) {
            restart();
        }
    }

    void setStoreDown(boolean down) {
        storeDown = down;
    }

    boolean isEngineDown() {
        return engineDown;
    }

    boolean isStoreDown() {
        return storeDown;
    }

    /** Why a step is where it is, in words; empty while nobody can say so. */
    String explain(StepRef step) {
        if (engineDown || storeDown) {
            return "";
        }
        return pathways.explain(step).map(Explanation::text).orElse("");
    }

    /** When the engine must tick while notices wait for another attempt; null while none does. */
    @Nullable
    Instant nextAttempt() {
        return store.owedNotices() == 0 && !notifier.isDown() ? null : store.nextDue();
    }
}
