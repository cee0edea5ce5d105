package dev.pathways.yaml;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * Counts work as the bytes that the current thread allocates: a count, not a time, so that it says the same on a busy
 * machine. Reading, checking and formatting allocate in every loop, so that what goes round too often is seen.
 */
final class Work {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Work() {}

    /** How many bytes the current thread allocates while it runs this. */
    static long of(Runnable task) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        task.run();
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
