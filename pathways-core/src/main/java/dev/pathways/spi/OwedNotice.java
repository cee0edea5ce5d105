package dev.pathways.spi;

import dev.pathways.model.Notice;

/**
 * A notice that is still to be delivered.
 *
 * @param notice the notice
 * @param attempts how many attempts have failed before
 */
public record OwedNotice(Notice notice, int attempts) {}
