/**
 * Replays an event log of a hospital through the engine, to see who would have been told when.
 *
 * <p>For readers of the examples. Decides nothing itself: what was late and which rungs fired is read from the journals
 * that the engine wrote.
 */
@NullMarked
package dev.pathways.examples.replay;

import org.jspecify.annotations.NullMarked;
