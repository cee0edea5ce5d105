/**
 * Pathway definitions as immutable values, the catalog of their versions, and a builder for hosts without YAML.
 *
 * <p>Pure: what a pathway says, not what happens in one. Whether it is sound is the business of the checks.
 */
@NullMarked
package dev.pathways.definition;

import org.jspecify.annotations.NullMarked;
