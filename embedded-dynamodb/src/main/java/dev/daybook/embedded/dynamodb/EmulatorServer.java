package dev.daybook.embedded.dynamodb;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;
import software.amazon.dynamodb.services.local.shared.access.LocalDBClient;
import software.amazon.dynamodb.services.local.shared.jobs.JobsRegister;

/// The emulator's HTTP front on a free port of the loopback address. Left to itself it would listen on every
/// address, and it lets everybody in. It sends nothing home: telemetry starts in the main class that ours
/// replaces.
final class EmulatorServer {

    private static final int ANY_FREE_PORT = 0;
    private static final int BACKGROUND_JOBS = 10;

    private final Server jetty;
    private final LocalDBClient client;

    private EmulatorServer(Server jetty, LocalDBClient client) {
        this.jetty = jetty;
        this.client = client;
    }

    static EmulatorServer start(Database database) throws Exception {
        var jobs = new JobsRegister(Executors.newFixedThreadPool(BACKGROUND_JOBS), false);
        var client = new LocalDBClient(database, jobs);
        var requests = new LocalDynamoDBRequestHandler(0, true, null, true, false);
        EmulatorInternals.answerWith(client, requests);
        var jetty = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), ANY_FREE_PORT));
        jetty.setHandler(new ContextHandler(new LocalDynamoDBServerHandler(requests, null), "/"));
        jetty.start();
        return new EmulatorServer(jetty, client);
    }

    int port() {
        return ((ServerConnector) jetty.getConnectors()[0]).getLocalPort();
    }

    /// Finishes the requests under way, then closes the database.
    void stop() throws Exception {
        jetty.stop();
        client.shutdown();
    }
}
