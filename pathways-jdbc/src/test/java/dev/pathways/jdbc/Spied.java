package dev.pathways.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A connection in front of a real one, that remembers what was called on it; closing it closes nothing. */
final class Spied implements AutoCloseable {
    private final Connection real;
    private final List<String> calls = new ArrayList<>();
    private final Set<String> statements = new LinkedHashSet<>();

    /** What the code under test gets. */
    final Connection connection;

    Spied(Connection real) {
        this.real = real;
        this.connection = (Connection) Proxy.newProxyInstance(
                Spied.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    calls.add(method.getName());
                    if ("prepareStatement".equals(method.getName())) {
                        statements.add((String) arguments[0]);
                    }
                    if ("close".equals(method.getName())) {
                        return null;
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                });
    }

    /** The names of the methods that were called since this was asked last. */
    List<String> takeCalls() {
        List<String> taken = List.copyOf(calls);
        calls.clear();
        return taken;
    }

    /** The texts of all statements, each once. */
    Set<String> statements() {
        return statements;
    }

    @Override
    public void close() throws SQLException {
        real.close();
    }
}
