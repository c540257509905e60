package dev.daybook.adapter.in.http.server;

import io.javalin.config.JavalinConfig;
import java.util.concurrent.Executors;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ThreadPool;

/// Jetty under Javalin: a few threads of its own to select and accept, a virtual one for each request.
final class JettySetup {

    private static final int OWN_THREADS = 16;
    private static final int LARGEST_HEADERS = 16 << 10;

    private JettySetup() {}

    static void apply(JavalinConfig config, HttpSettings settings) {
        config.jetty.threadPool = threads();
        config.jetty.modifyHttpConfiguration(JettySetup::configure);
        config.jetty.addConnector((server, http) -> connector(server, http, settings));
        config.jetty.modifyServer(server -> {
            server.setErrorHandler(new JettyProblems());
            server.insertHandler(new GracefulHandler());
            server.setStopTimeout(settings.farewell().toMillis());
        });
    }

    private static ThreadPool threads() {
        var threads = new QueuedThreadPool(OWN_THREADS);
        threads.setName("http");
        threads.setVirtualThreadsExecutor(Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("http-request-", 0).factory()));
        return threads;
    }

    private static void configure(HttpConfiguration http) {
        http.setRequestHeaderSize(LARGEST_HEADERS);
        http.setSendServerVersion(false);
        http.addCustomizer(new AsSent());
    }

    private static Connector connector(Server server, HttpConfiguration http, HttpSettings settings) {
        var connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(settings.idle().toMillis());
        return connector;
    }
}
