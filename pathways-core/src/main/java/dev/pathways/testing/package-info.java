/**
 * Everything to test a pathway or an application that embeds the engine: a clock that is moved by hand, a store and a
 * directory in memory, a notifier that remembers, and scenarios.
 *
 * <p>In the main jar, because hosts need it in their own tests; nothing outside this package uses it.
 */
@NullMarked
package dev.pathways.testing;

import org.jspecify.annotations.NullMarked;
