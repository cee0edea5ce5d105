/**
 * One small main per idea, for embedders to read and to run. Not published.
 */
@NullMarked
package dev.pathways.examples;

import org.jspecify.annotations.NullMarked;
