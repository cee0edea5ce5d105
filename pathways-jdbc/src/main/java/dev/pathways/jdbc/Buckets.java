package dev.pathways.jdbc;

import dev.pathways.model.InstanceId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Which of a fixed number of buckets an instance is in. The bucket leads the keys of everything that belongs to it, so that
 * a database that is spread over machines can keep it together. The number can never change for a database.
 */
final class Buckets {
    /** How many there are. */
    static final int COUNT = 64;

    private static final List<Short> ALL =
            IntStream.range(0, COUNT).mapToObj(each -> (short) each).toList();

    private Buckets() {}

    /** All of them. */
    static List<Short> all() {
        return ALL;
    }

    /** All of them in any order, so that nodes that look for work at the same time find different work. */
    static List<Short> shuffled() {
        List<Short> shuffled = new ArrayList<>(ALL);
        Collections.shuffle(shuffled, ThreadLocalRandom.current());
        return shuffled;
    }

    /** The bucket of an instance, the same on every machine and for ever. */
    static short of(InstanceId id) {
        int hash = id.value().hashCode(); // fixed by the definition of String.hashCode
        return (short) Math.floorMod(hash ^ (hash >>> 16), COUNT);
    }
}
