package dev.daybook.bootstrap.cli.client;

import dev.daybook.bootstrap.cli.client.Attempt.Lost;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// HTTP/1.1 on connections that are kept. The JDK's own time-out for a request ends with the answer's headers; this one
/// covers the body as well.
public final class Connection implements AutoCloseable {

    private final HttpClient http;
    private final Duration timeout;
    private final Optional<Token> token;

    /// @param token sent with every request, but not before somebody is known to listen
    public Connection(Patience patience, Optional<Token> token) {
        this.token = token;
        this.timeout = patience.request();
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience.connect())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    /// Throws [WrongUsage] when no Daybook listens there.
    public void checkThatItListens(Ledger ledger) throws InterruptedException {
        checkThatItListens(new Service(ledger.service()));
    }

    /// Throws [WrongUsage] when no Daybook listens there.
    public void checkThatItListens(Service service) throws InterruptedException {
        var health = service.at("health/live");
        try {
            int status = exchange(HttpRequest.newBuilder(health).build()).status();
            if (status != 200 && status != 503) {
                throw new WrongUsage("%s is no Daybook: it answers HTTP %d".formatted(health, status));
            }
        } catch (IOException lost) {
            throw new WrongUsage("no service at %s: %s".formatted(service.root(), lost.getMessage()));
        }
    }

    public Attempt attempt(HttpRequest request) throws InterruptedException {
        try {
            return Attempt.of(exchange(token.map(of -> of.with(request)).orElse(request)));
        } catch (IOException lost) {
            return new Lost(String.valueOf(lost.getMessage()));
        }
    }

    /// The message of the [IOException] says for people what went wrong.
    private Reply exchange(HttpRequest request) throws IOException, InterruptedException {
        var answer = http.sendAsync(request, BodyHandlers.ofString());
        try {
            return Reply.of(answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            throw new IOException("no answer in time", late);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof ConnectException
                    ? new IOException("cannot connect", failed)
                    : new IOException("the connection was lost", failed);
        } finally {
            answer.cancel(true);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }
}
