/**
 * Lengths of time, deadlines and where they fall on the clock, for authors' words such as {@code within 2 days of start}.
 *
 * <p>Pure: reads no system clock and no default zone; every instant and zone is passed in.
 */
@NullMarked
package dev.pathways.time;

import org.jspecify.annotations.NullMarked;
