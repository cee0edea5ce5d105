/**
 * Keeps pathways in the host's own relational database.
 *
 * <p>The module stands in its place and holds nothing yet: until the store for databases is built, use the one in memory
 * from {@code dev.pathways.testing}.
 */
module dev.pathways.jdbc {
    requires transitive dev.pathways.core;
}
