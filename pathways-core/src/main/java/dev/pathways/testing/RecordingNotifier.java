package dev.pathways.testing;

import dev.pathways.model.Notice;
import dev.pathways.spi.Notifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Remembers every notice it delivered. Can be down, and can know people whom no route reaches. Safe for use by several
 * threads.
 */
public final class RecordingNotifier implements Notifier {
    private final List<Notice> delivered = new ArrayList<>();
    private final Set<String> never = new HashSet<>();
    private boolean down;

    /** Delivers everything. */
    public RecordingNotifier() {}

    @Override
    public synchronized Delivery deliver(Notice notice) {
        if (down) {
            return Delivery.TRY_LATER;
        }
        if (never.contains(notice.to())) {
            return Delivery.NEVER;
        }
        delivered.add(notice);
        return Delivery.DELIVERED;
    }

    /** From now on every attempt fails for the time being, or none does any more. */
    public synchronized void setDown(boolean isDown) {
        this.down = isDown;
    }

    /** Whether every attempt fails for the time being. */
    public synchronized boolean isDown() {
        return down;
    }

    /** No route reaches this person any more. */
    public synchronized void neverReaches(String person) {
        never.add(person);
    }

    /** Everything it delivered, in order. */
    public synchronized List<Notice> delivered() {
        return List.copyOf(delivered);
    }

    /** What it delivered since this was called last. */
    public synchronized List<Notice> take() {
        List<Notice> taken = List.copyOf(delivered);
        delivered.clear();
        return taken;
    }
}
