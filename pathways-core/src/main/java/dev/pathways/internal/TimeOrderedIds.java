package dev.pathways.internal;

import dev.pathways.model.InstanceId;
import dev.pathways.spi.Ids;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** UUIDs of version 7 (RFC 9562, section 5.7): 48 bits of milliseconds, then random bits. Safe for several threads. */
public final class TimeOrderedIds implements Ids {
    private final SecureRandom random = new SecureRandom();

    /** Draws its random bits from the system's secure source. */
    public TimeOrderedIds() {}

    @Override
    public InstanceId next(Instant now) {
        long high = (now.toEpochMilli() << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return InstanceId.of(new UUID(high, low).toString());
    }
}
