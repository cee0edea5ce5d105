package dev.pathways.jdbc;

import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** An H2 in memory, a new one for each that asks. */
final class H2 {
    private static final AtomicInteger NEXT = new AtomicInteger();

    private H2() {}

    static DataSource empty() {
        return new UrlDataSource("jdbc:h2:mem:t" + NEXT.incrementAndGet() + ";DB_CLOSE_DELAY=-1");
    }

    static DataSource ready() {
        DataSource source = empty();
        PathwaysSchema.of(source).update();
        return source;
    }
}
