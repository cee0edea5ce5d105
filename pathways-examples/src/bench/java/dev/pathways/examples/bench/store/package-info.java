/** What the store costs on a real PostgreSQL that writes every commit to its disk, beside the least that any design must do. */
@NullMarked
package dev.pathways.examples.bench.store;

import org.jspecify.annotations.NullMarked;
