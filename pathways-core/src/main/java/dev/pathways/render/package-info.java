/**
 * Definitions and tables as diagrams and text for people.
 *
 * <p>Pure: text in, text out, nothing but the JDK.
 */
@NullMarked
package dev.pathways.render;

import org.jspecify.annotations.NullMarked;
