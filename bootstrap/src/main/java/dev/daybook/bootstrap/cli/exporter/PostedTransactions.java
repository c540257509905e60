package dev.daybook.bootstrap.cli.exporter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.bootstrap.cli.client.Ledger;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// All that is posted in a ledger, in the order in which it was recorded. Holds one page at a time.
///
/// What the books showed as posted when the reading began comes exactly once: its place, made of the time at which it
/// was
/// recorded and its id, never changes, and each page begins behind the place where the last one ended. What the books
/// come to show as posted during the reading comes once or not at all; not, if its place was passed already, as with
/// one
/// that was recorded as pending long ago. Each that comes is whole, so that what is read always balances.
final class PostedTransactions {

    private static final String CURSOR = "next_cursor";

    interface Taker {
        void take(JsonNode transaction) throws IOException;
    }

    private final LedgerReader reader;
    private final String first;

    PostedTransactions(LedgerReader reader, Ledger ledger) {
        this.reader = reader;
        this.first = ledger.collection("transactions") + "?status=posted&order=oldest&limit=1000";
    }

    void forEach(Taker taker) throws IOException, InterruptedException {
        var order = new RecordedOrder();
        var next = Optional.of(first);
        while (next.isPresent()) {
            var page = reader.get(URI.create(next.get()));
            for (JsonNode transaction : data(page)) {
                order.check(transaction);
                taker.take(transaction);
            }
            next = behind(page);
        }
    }

    private static JsonNode data(JsonNode page) {
        var data = page.path("data");
        if (!data.isArray() || (data.isEmpty() && page.has(CURSOR))) {
            throw new Incomplete("the service answers something that is no page of transactions");
        }
        return data;
    }

    private Optional<String> behind(JsonNode page) {
        return Optional.of(page.path(CURSOR))
                .filter(JsonNode::isTextual)
                .map(cursor -> first + "&cursor=" + URLEncoder.encode(cursor.asText(), StandardCharsets.UTF_8));
    }
}
