/**
 * Rehearsals: tests of a pathway that need no Java. For whoever runs them, from the command line or in a test suite.
 *
 * <p>Plays on the real engine with a clock of its own; changes nothing and tells nobody.
 */
@NullMarked
package dev.pathways.yaml.rehearsal;

import org.jspecify.annotations.NullMarked;
