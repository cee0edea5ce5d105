package dev.pathways.spi;

import dev.pathways.model.InstanceId;
import java.time.Instant;

/** Makes ids of new instances. May be called from several threads at the same time. */
@FunctionalInterface
public interface Ids {
    /** An id that no instance has had before; ids made later should sort later. */
    InstanceId next(Instant now);
}
