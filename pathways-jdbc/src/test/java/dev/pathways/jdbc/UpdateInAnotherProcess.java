package dev.pathways.jdbc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A process that updates a schema. It says {@code waits} and waits for a line before it begins, or before something that it
 * would do on its connection: the n-th time that it calls a method there.
 */
final class UpdateInAnotherProcess {
    private static final BufferedReader IN =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));

    private final String method;
    private int left;

    private UpdateInAnotherProcess(String method, int nth) {
        this.method = method;
        this.left = nth;
    }

    /** Takes a URL, and where to wait: {@code start}, or a method and which call of it. */
    public static void main(String[] args) throws SQLException {
        UpdateInAnotherProcess process = new UpdateInAnotherProcess(args[1], Integer.parseInt(args[2]));
        process.comesTo("start");
        PathwaysSchema.of(process.source(args[0])).update();
        say("done");
    }

    private DataSource source(String url) {
        UrlDataSource source = new UrlDataSource(url);
        return proxy(DataSource.class, (self, called, with) -> {
            Object result = call(source, called, with);
            return result instanceof Connection connection ? watched(connection) : result;
        });
    }

    private Connection watched(Connection connection) {
        return proxy(Connection.class, (self, called, with) -> {
            comesTo(called.getName());
            return call(connection, called, with);
        });
    }

    private static Object call(Object on, Method called, Object[] with) throws Throwable {
        try {
            return called.invoke(on, with);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private void comesTo(String here) {
        if (here.equals(method) && --left == 0) {
            say("waits");
            try {
                IN.readLine();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void say(String word) {
        System.out.println(word);
        System.out.flush();
    }
}
