/**
 * The command line for authors of pathway files.
 *
 * <p>Runs from {@code pathways.jar} only, which brings the argument parser along; the published jar of this module does
 * not need it, and nothing else may use this package.
 */
@NullMarked
package dev.pathways.yaml.cli;

import org.jspecify.annotations.NullMarked;
