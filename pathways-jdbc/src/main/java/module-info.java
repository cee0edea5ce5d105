/** Keeps pathways in the host's own relational database. */
module dev.pathways.jdbc {
    requires transitive dev.pathways.core;
    requires transitive java.sql;
    requires org.slf4j;
    requires static transitive org.jspecify;

    exports dev.pathways.jdbc;
}
