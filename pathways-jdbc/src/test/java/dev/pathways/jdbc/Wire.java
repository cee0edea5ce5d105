package dev.pathways.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Stands between the driver and the database: counts the round trips, and cuts the wire when it is told to. */
final class Wire implements AutoCloseable {
    private final ServerSocket listening;
    private final int to;
    private final AtomicInteger roundTrips = new AtomicInteger();
    private final AtomicReference<Cut> cut = new AtomicReference<>(Cut.NEVER);

    private volatile String marker = "";

    /** When the wire is cut. */
    enum Cut {
        /** It holds. */
        NEVER,
        /** What the driver says does not arrive. */
        BEFORE_REQUEST,
        /** What the driver says arrives, and the answer does not. */
        BEFORE_ANSWER
    }

    /** A wire to a port on the loopback address. */
    Wire(int to) {
        try {
            this.to = to;
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start("wire", this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** How often the driver has said something and waited for an answer since this was asked last. */
    int takeRoundTrips() {
        return roundTrips.getAndSet(0);
    }

    /** Cuts it once, when the driver says something in which a text stands. */
    void cut(Cut when, String text) {
        marker = text;
        cut.set(when);
    }

    private boolean isMarked(byte[] bytes, int length) {
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).contains(marker);
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), to);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                AtomicInteger turns = new AtomicInteger();
                AtomicBoolean deaf = new AtomicBoolean();
                start("wire-there", () -> pump(client, server, turns, deaf, true));
                start("wire-back", () -> pump(server, client, turns, deaf, false));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    /** Even turns are the server's, odd ones the driver's: a driver that speaks after the server begins a round trip. */
    private void pump(Socket from, Socket to, AtomicInteger turns, AtomicBoolean deaf, boolean isDriver) {
        byte[] bytes = new byte[64 * 1024];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                if (isDriver) {
                    if (turns.compareAndSet(0, 1)) {
                        roundTrips.incrementAndGet();
                    }
                    if (cut.get() != Cut.NEVER && isMarked(bytes, n)) {
                        if (cut.getAndSet(Cut.NEVER) == Cut.BEFORE_REQUEST) {
                            return;
                        }
                        deaf.set(true);
                    }
                } else {
                    turns.set(0);
                    if (deaf.get()) {
                        return;
                    }
                }
                out.write(bytes, 0, n);
                out.flush();
            }
        } catch (IOException e) {
            // the other side was cut
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
