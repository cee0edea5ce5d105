/**
 * From bytes to a definition: decoding, YAML nodes with positions, the words of the language, the map from checks to
 * lines.
 *
 * <p>For this module only. Every scalar is text, whatever YAML would guess; nothing here constructs an object that a
 * file names.
 */
@NullMarked
package dev.pathways.yaml.internal;

import org.jspecify.annotations.NullMarked;
