/**
 * The front door: build an engine, submit commands, let time pass, look.
 *
 * <p>Start at {@link dev.pathways.Pathways}.
 */
@NullMarked
package dev.pathways;

import org.jspecify.annotations.NullMarked;
