package dev.daybook.bootstrap.cli.importer;

import dev.daybook.bootstrap.cli.importer.Answer.Failed;
import dev.daybook.bootstrap.cli.importer.Attempt.Answered;
import dev.daybook.bootstrap.cli.importer.Attempt.Busy;
import dev.daybook.bootstrap.cli.importer.Attempt.Lost;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/// Posts to one ledger, again and again within bounds. What it posts must be safe to post twice: of an answer that got
/// lost nobody knows whether the request had arrived.
///
/// When a service is gone for good, waiting for it with every line would take for ever. So after many lines in a row
/// had no answer, those that follow are not sent at all.
final class LedgerClient {

    static final int HOPELESS = 16;

    private final Connection connection;
    private final Ledger ledger;
    private final Patience patience;
    private final Semaphore places;
    private final AtomicInteger unansweredInARow = new AtomicInteger();

    LedgerClient(Connection connection, Ledger ledger, Patience patience, int concurrency) {
        this.connection = connection;
        this.ledger = ledger;
        this.patience = patience;
        this.places = new Semaphore(concurrency);
    }

    Answer post(String collection, String json, Optional<String> idempotencyKey) throws InterruptedException {
        var request = HttpRequest.newBuilder(ledger.collection(collection))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
        idempotencyKey.ifPresent(key -> request.header("Idempotency-Key", key));
        return isHopeless() ? new Failed("not sent, since the service no longer answers") : persist(request.build());
    }

    private Answer persist(HttpRequest request) throws InterruptedException {
        var attempt = attempt(request);
        int tries = 1;
        while (!(attempt instanceof Answered) && tries < patience.retries().attempts() && !isHopeless()) {
            tries++;
            pause(attempt, tries);
            attempt = attempt(request);
        }
        return switch (attempt) {
            case Answered(var answer) -> answered(answer);
            case Busy busy -> unanswered(busy.why(), tries);
            case Lost lost -> unanswered(lost.why(), tries);
        };
    }

    private Attempt attempt(HttpRequest request) throws InterruptedException {
        places.acquire();
        try {
            return Attempt.of(connection.exchange(request));
        } catch (IOException lost) {
            return new Lost(String.valueOf(lost.getMessage()));
        } finally {
            places.release();
        }
    }

    private void pause(Attempt last, int next) throws InterruptedException {
        if (last instanceof Busy busy) {
            Thread.sleep(shorter(busy.pause(), patience.longestWish()));
        }
        patience.retries().pauseBefore(next);
    }

    private boolean isHopeless() {
        return unansweredInARow.get() >= HOPELESS;
    }

    private Answer answered(Answer answer) {
        unansweredInARow.set(0);
        return answer;
    }

    private Answer unanswered(String why, int tries) {
        unansweredInARow.incrementAndGet();
        return new Failed("%s (%d tries)".formatted(why, tries));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
