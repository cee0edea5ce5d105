/**
 * The thin runner behind the front door: load, decide, commit, dispatch. Not exported.
 */
@NullMarked
package dev.pathways.internal;

import org.jspecify.annotations.NullMarked;
