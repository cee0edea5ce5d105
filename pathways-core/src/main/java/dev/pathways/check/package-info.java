/**
 * What is wrong with a definition: problems with stable codes, a place, and a fix.
 *
 * <p>Pure: works on definitions alone and reads no file, clock or directory.
 */
@NullMarked
package dev.pathways.check;

import org.jspecify.annotations.NullMarked;
