/**
 * The JSON form of what a store keeps: states, events, notices and replies.
 *
 * <p>Human readable, stable, and closed: what an older version of this library does not know is refused, never guessed.
 */
@NullMarked
package dev.pathways.json;

import org.jspecify.annotations.NullMarked;
