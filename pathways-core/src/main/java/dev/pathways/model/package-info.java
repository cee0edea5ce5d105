/**
 * The words every other package speaks: ids, people and parties, commands, events, notices and refusals.
 *
 * <p>Immutable values only: no I/O, no clock, no dependency on another package of this library.
 */
@NullMarked
package dev.pathways.model;

import org.jspecify.annotations.NullMarked;
