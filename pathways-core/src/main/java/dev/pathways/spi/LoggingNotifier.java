package dev.pathways.spi;

import dev.pathways.model.Notice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes each notice as one log line, with ids and codes only. For development: a log is not a person.
 *
 * <p>Safe for use by several threads.
 */
public final class LoggingNotifier implements Notifier {
    private static final Logger LOG = LoggerFactory.getLogger(LoggingNotifier.class);

    /** Logs at level info. */
    public LoggingNotifier() {}

    @Override
    public Delivery deliver(Notice notice) {
        LOG.info(
                "notice {} to {}: {} {} of instance {}",
                notice.id(),
                notice.to(),
                notice.kind().word(),
                notice.step() == null ? "the pathway" : notice.step(),
                notice.instance());
        return Delivery.DELIVERED;
    }
}
