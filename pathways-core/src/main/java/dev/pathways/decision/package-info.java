/**
 * The two pure functions that everything rests on: {@code decide} and {@code evolve}, with their state and the table of
 * legal transitions.
 *
 * <p>Nothing here reads a clock, a store, a random source, a locale or a log; the same input gives the same output on
 * any machine.
 */
@NullMarked
package dev.pathways.decision;

import org.jspecify.annotations.NullMarked;
