package dev.pathways.internal;

import dev.pathways.model.Notice;
import dev.pathways.spi.Notifier;
import dev.pathways.spi.OwedNotice;
import dev.pathways.spi.PathwayStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers the notices that are owed, after the commit that owes them. Safe for use by several threads. */
final class Dispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final PathwayStore store;
    private final Notifier notifier;
    private final Settings settings;
    private final Consumer<Notice> giveUp;

    /**
     * Makes a dispatcher.
     *
     * @param giveUp records in the journal that a notice can never be delivered
     */
    Dispatcher(PathwayStore store, Notifier notifier, Settings settings, Consumer<Notice> giveUp) {
        this.store = store;
        this.notifier = notifier;
        this.settings = settings;
        this.giveUp = giveUp;
    }

    /** Delivers what a commit of this node has just owed. */
    int deliver(List<Notice> notices, Instant now) {
        return deliverAll(
                notices.stream().map(notice -> new OwedNotice(notice, 0)).toList(), now);
    }

    /** Delivers what is waiting, a bounded number. */
    int drain(Instant now) {
        return deliverAll(store.claimNotices(now, now.plus(settings.lease()), settings.noticesPerTick()), now);
    }

    private int deliverAll(List<OwedNotice> owed, Instant now) {
        List<Notice> delivered = new ArrayList<>(owed.size());
        try {
            for (OwedNotice each : owed) {
                if (isDelivered(each, now)) {
                    delivered.add(each.notice());
                }
            }
        } finally {
            if (!delivered.isEmpty()) {
                store.settle(delivered);
            }
        }
        return delivered.size();
    }

    private boolean isDelivered(OwedNotice owed, Instant now) {
        Notice notice = owed.notice();
        Notifier.Delivery delivery = attempt(notice);
        boolean spent = owed.attempts() >= settings.retryAfter().size();
        if (delivery == Notifier.Delivery.DELIVERED) {
            return true;
        }
        if (delivery == Notifier.Delivery.NEVER || spent) {
            giveUp(notice, now);
            return false;
        }
        Duration wait = settings.retryAfter().get(owed.attempts());
        store.retry(notice, now.plus(wait));
        return false;
    }

    /** Gives a notice up; where that cannot be recorded now, it is owed still. */
    private void giveUp(Notice notice, Instant now) {
        try {
            giveUp.accept(notice);
            store.settle(List.of(notice));
        } catch (RuntimeException e) {
            LOG.error(
                    "notice {} could not be given up and waits: {}",
                    notice.id(),
                    e.getClass().getName(),
                    e);
            store.retry(notice, now.plus(settings.putOff()));
        }
    }

    private Notifier.Delivery attempt(Notice notice) {
        try {
            return notifier.deliver(notice);
        } catch (RuntimeException e) {
            LOG.warn("notice {} failed: {}", notice.id(), e.getClass().getName());
            return Notifier.Delivery.TRY_LATER;
        }
    }
}
