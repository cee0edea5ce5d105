package dev.pathways.jdbc;

import java.sql.Connection;

/** Gives out one connection again and again, as a pool of one does. */
record OneConnection(Connection connection) implements PlainDataSource {
    @Override
    public Connection getConnection() {
        return connection;
    }

    @Override
    public Connection getConnection(String user, String password) {
        return connection;
    }
}
