/**
 * What an embedder implements: the store, the directory, the notifier and the source of ids.
 *
 * <p>Interfaces and the values they exchange; no decisions are made here.
 */
@NullMarked
package dev.pathways.spi;

import org.jspecify.annotations.NullMarked;
