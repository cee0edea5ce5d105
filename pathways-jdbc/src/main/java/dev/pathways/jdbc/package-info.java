/** Keeps pathways in a relational database: PostgreSQL, or H2 where nothing is to be installed. */
@NullMarked
package dev.pathways.jdbc;

import org.jspecify.annotations.NullMarked;
