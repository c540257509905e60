package dev.daybook.adapter.out.messaging.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A line to a server whose first connections are reset while they are in use.
public final class ResettingLine implements AutoCloseable {

    private final ServerSocket line;
    private final URI server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public ResettingLine(URI server, int resets) {
        this.server = server;
        try {
            this.line = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        var _ = threads.submit(() -> accept(resets));
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + line.getLocalPort());
    }

    @Override
    public void close() {
        threads.shutdownNow();
        quietly(line);
    }

    private Void accept(int resets) throws IOException {
        for (int count = 0; count < resets; count++) {
            reset(line.accept());
        }
        while (true) {
            var client = line.accept();
            var served = new Socket(server.getHost(), server.getPort());
            var _ = threads.submit(() -> pipe(client, served));
            var _ = threads.submit(() -> pipe(served, client));
        }
    }

    private static void reset(Socket client) throws IOException {
        try (client) {
            var _ = client.getInputStream().read();
            client.setSoLinger(true, 0);
        }
    }

    private static void pipe(Socket from, Socket to) {
        try (from;
                to) {
            var _ = from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            quietly(to);
        }
    }

    private static void quietly(AutoCloseable open) {
        try {
            open.close();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
