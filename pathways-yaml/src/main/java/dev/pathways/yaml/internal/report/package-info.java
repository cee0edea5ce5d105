/**
 * Problems for other programs: JSON of our own, and SARIF.
 *
 * <p>For this module only. It writes text and decides nothing.
 */
@NullMarked
package dev.pathways.yaml.internal.report;

import org.jspecify.annotations.NullMarked;
