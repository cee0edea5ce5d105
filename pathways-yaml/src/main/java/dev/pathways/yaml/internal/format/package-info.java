/**
 * The canonical form of a pathway file: a tree with its comments, the order of words, the small grammars, the layout.
 *
 * <p>For this module only. It changes how a file looks, never what it means.
 */
@NullMarked
package dev.pathways.yaml.internal.format;

import org.jspecify.annotations.NullMarked;
