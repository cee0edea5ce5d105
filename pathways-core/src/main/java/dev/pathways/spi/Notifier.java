package dev.pathways.spi;

import dev.pathways.model.Notice;

/**
 * Delivers notices to people: by page, message, e-mail or whatever the hospital has.
 *
 * <p>Called after the commit that owes the notice, never inside it, and at least once: after a crash the same notice
 * comes again with the same id. May be called from several threads at the same time. Should return within a few
 * seconds.
 */
@FunctionalInterface
public interface Notifier {
    /** What became of an attempt. */
    enum Delivery {
        /** It was handed to the channel. This is not an acknowledgement by the person. */
        DELIVERED,
        /** Not now; the engine tries again, each time a little later, a bounded number of times. */
        TRY_LATER,
        /** No route of this person works. The engine goes on to the next rung at once. */
        NEVER
    }

    /**
     * Delivers one notice.
     *
     * <p>An exception counts as {@link Delivery#TRY_LATER}; its message is never logged, because it may quote what was
     * sent.
     */
    Delivery deliver(Notice notice);
}
