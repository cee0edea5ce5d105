/**
 * What the quickstart needs beside the engine: a hospital of a few people, and the words in which the story is told.
 */
@NullMarked
package dev.pathways.examples.quickstart;

import org.jspecify.annotations.NullMarked;
