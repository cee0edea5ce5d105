/**
 * The read side: where an instance is, who has what, and what happens next if nobody acts.
 *
 * <p>Pure: built from a definition and a state, for people to read.
 */
@NullMarked
package dev.pathways.view;

import org.jspecify.annotations.NullMarked;
