/**
 * The front door for pathway files: reading them, and saying all that is wrong with them at once.
 *
 * <p>For hosts that load files and for tools that check them. It never hands out a definition that has a mistake.
 */
@NullMarked
package dev.pathways.yaml;

import org.jspecify.annotations.NullMarked;
