package dev.pathways.testing;

import dev.pathways.TickReport;
import java.time.Duration;
import java.time.Instant;

/**
 * When the engine of a story ticks between its listed moments, and the tick itself.
 *
 * <p>While notices wait for another attempt, every way ticks when the engine says so: what becomes of an attempt depends
 * on when it is made, and that is not what the ways are there to compare.
 */
final class Ticking {
    private final World world;
    private final Way way;
    private final Duration step;

    Ticking(World world, Way way, boolean isLong) {
        this.world = world;
        this.way = way;
        this.step = isLong ? Duration.ofMinutes(1) : Duration.ofSeconds(10);
    }

    boolean isRebuilt() {
        return way == Way.REBUILT;
    }

    /** The instant of the next tick before a moment; the moment itself where there is none. */
    Instant next(Instant moment) {
        Instant now = world.clock().instant();
        if (world.isEngineDown() || world.isStoreDown()) {
            return moment;
        }
        Instant next = way == Way.DENSE ? now.plus(step) : moment.minusSeconds(1);
        Instant attempt = world.nextAttempt();
        if (attempt != null && attempt.isAfter(now) && (attempt.isBefore(next) || !next.isAfter(now))) {
            next = attempt;
        }
        return next.isAfter(now) && next.isBefore(moment) ? next : moment;
    }

    /** Ticks until nothing is due any more; false where no engine runs. */
    boolean tick() {
        if (world.isEngineDown()) {
            return false;
        }
        try {
            TickReport report = world.pathways().tick();
            while (report.instances() > 0 || report.delivered() > 0) {
                report = world.pathways().tick();
            }
            return true;
        } catch (FailingStore.DownException e) {
            return false;
        }
    }
}
