package dev.daybook.bootstrap.cli.importer;

import dev.daybook.bootstrap.cli.client.Attempt;
import dev.daybook.bootstrap.cli.client.Attempt.Answered;
import dev.daybook.bootstrap.cli.client.Attempt.Busy;
import dev.daybook.bootstrap.cli.client.Attempt.Lost;
import dev.daybook.bootstrap.cli.client.Connection;
import dev.daybook.bootstrap.cli.client.Ledger;
import dev.daybook.bootstrap.cli.client.Patience;
import dev.daybook.bootstrap.cli.client.Retries;
import dev.daybook.bootstrap.cli.importer.Answer.Failed;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/// Posts to one ledger, again and again within bounds: what it posts must be safe to post twice.
///
/// When a service is gone for good, waiting for it with every line would take for ever. So after many lines in a row
/// had no answer, those that follow are not sent at all.
final class LedgerClient {

    static final int HOPELESS = 16;

    private final Connection connection;
    private final Ledger ledger;
    private final Retries retries;
    private final Semaphore places;
    private final AtomicInteger unansweredInARow = new AtomicInteger();

    LedgerClient(Connection connection, Ledger ledger, Patience patience, int concurrency) {
        this.connection = connection;
        this.ledger = ledger;
        this.retries = new Retries(patience);
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
        var end = retries.run(() -> attempt(request), this::isHopeless);
        return switch (end.last()) {
            case Answered(var reply) -> answered(Answer.of(reply));
            case Busy busy -> unanswered(busy.why(), end.tries());
            case Lost lost -> unanswered(lost.why(), end.tries());
        };
    }

    private Attempt attempt(HttpRequest request) throws InterruptedException {
        places.acquire();
        try {
            return connection.attempt(request);
        } finally {
            places.release();
        }
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
}
