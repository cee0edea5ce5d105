package dev.pathways.testing;

import dev.pathways.model.InstanceId;
import dev.pathways.spi.Ids;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Ids {@code i-1}, {@code i-2} and so on. Safe for use by several threads. */
public final class SequentialIds implements Ids {
    private final AtomicLong last = new AtomicLong();

    /** Begins with {@code i-1}. */
    public SequentialIds() {}

    @Override
    public InstanceId next(Instant now) {
        return InstanceId.of("i-" + last.incrementAndGet());
    }
}
