package dev.daybook.adapter.in.http;

import static dev.daybook.adapter.in.http.fixture.RunningDaybook.MAIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.in.http.auth.OpenDoor;
import dev.daybook.adapter.in.http.fixture.Listener;
import dev.daybook.adapter.in.http.fixture.Listener.Heard;
import dev.daybook.adapter.in.http.fixture.RawConnection;
import dev.daybook.adapter.in.http.fixture.RunningDaybook;
import dev.daybook.adapter.in.http.server.HttpSettings;
import dev.daybook.adapter.in.http.server.HttpSettings.EventStreams;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class EventStreamTest {

    private static final String STREAM = MAIN + "/events/stream";
    private static final int PLACES = 50;
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    private final RunningDaybook daybook = new RunningDaybook(new HttpSettings(
            "127.0.0.1",
            0,
            new OpenDoor(),
            Duration.ofSeconds(2),
            Duration.ofMinutes(1),
            100,
            new EventStreams(PLACES, Duration.ofMillis(200))));

    @AfterEach
    void close() {
        daybook.close();
    }

    private Listener listen(String query, String... headers) {
        return new Listener(daybook.api().port(), STREAM + query, headers);
    }

    @Test
    void history_becomes_news_without_a_seam() {
        daybook.deposit("wallet", "1");
        try (var listener = listen("?from=beginning")) {
            var history = listener.next(5);
            daybook.deposit("wallet", "2");
            var news = listener.next(2);

            assertThat(history).extracting(Heard::name).contains("ledger-created", "transaction-posted");
            assertThat(news)
                    .extracting(Heard::name)
                    .containsExactlyInAnyOrder("transaction-posted", "account-entries-posted");
            assertThat(news)
                    .allSatisfy(
                            heard -> assertThat(heard.json().path("readable").booleanValue())
                                    .isTrue());
        }
    }

    @Test
    void from_every_place_the_rest_comes_complete_while_writers_go_on() {
        int transactions = 30;
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < 3; writer++) {
                var _ = writers.submit(() -> deposit(transactions / 3));
            }
            var whole = listenInPieces("?from=beginning", 3 + 2 * transactions, 7);

            assertThat(whole).extracting(Heard::what).doesNotHaveDuplicates();
            for (int place = 0; place < whole.size(); place += 5) {
                var rest = whole.subList(place + 1, whole.size());
                try (var listener = listen("", "Last-Event-ID", whole.get(place).id())) {
                    assertThat(listener.next(rest.size()))
                            .extracting(Heard::what)
                            .containsExactlyInAnyOrderElementsOf(
                                    rest.stream().map(Heard::what).toList());
                }
            }
        }
    }

    private void deposit(int times) {
        for (int time = 0; time < times; time++) {
            daybook.deposit("wallet", "1");
        }
    }

    /// The connection is lost again and again.
    private List<Heard> listenInPieces(String query, int count, int piece) {
        var heard = new ArrayList<Heard>();
        try (var listener = listen(query)) {
            heard.addAll(listener.next(1));
        }
        while (heard.size() < count) {
            try (var listener = listen(query, "Last-Event-ID", heard.getLast().id())) {
                heard.addAll(listener.next(Math.min(piece, count - heard.size())));
            }
        }
        return heard;
    }

    @Test
    void only_what_is_chosen_comes_and_from_now_on() {
        try (var listener = listen("?type=account-opened&stream_prefix=account/s")) {
            daybook.open("other", "null").isStatus(201);
            daybook.open("savings", "null").isStatus(201);

            assertThat(listener.next(1)).extracting(Heard::what).containsExactly("main/account/savings@1");
        }
    }

    @Test
    void a_cursor_of_the_list_leads_into_the_stream() {
        var cursor = daybook.client().get(MAIN + "/events").at("/next_cursor");
        daybook.open("savings", "null").isStatus(201);

        try (var listener = listen("?cursor=" + cursor)) {
            assertThat(listener.next(1)).extracting(Heard::what).containsExactly("main/account/savings@1");
        }
    }

    @Test
    void a_silent_stream_tells_that_it_lives_and_where_it_is() {
        try (var listener = listen("?type=account-frozen")) {
            daybook.open("savings", "null").isStatus(201);
            var first = listener.heartbeat();
            var later = listener.heartbeat();

            assertThat(List.of(first.data(), later.data())).containsOnly("");
            try (var resumed = listen("?type=account-frozen", "Last-Event-ID", later.id())) {
                daybook.client().post(MAIN + "/accounts/savings/freeze").isStatus(200);
                assertThat(resumed.next(1)).extracting(Heard::what).containsExactly("main/account/savings@2");
            }
        }
    }

    @Test
    void what_cannot_be_streamed_is_refused_before_it_begins() {
        var client = daybook.client();
        var cursor = client.get(MAIN + "/events").at("/next_cursor");

        client.get("/v1/ledgers/nowhere/events/stream").isProblem(404, "LEDGER_NOT_FOUND");
        client.get(STREAM + "?from=yesterday&limit=5").isRefusedFor("from", "limit");
        client.get(STREAM + "?from=now&cursor=" + cursor).isRefusedFor("from");
        client.get(STREAM, "Last-Event-ID", "17").isRefusedFor("Last-Event-ID");
        client.get(STREAM + "?type=account-frozen", "Last-Event-ID", cursor).isRefusedFor("Last-Event-ID");
        client.head(STREAM).isStatus(200);
    }

    @Test
    void only_so_many_streams_are_open_at_once() {
        var open = new ArrayList<Listener>();
        try {
            for (int place = 0; place < PLACES; place++) {
                open.add(listen(""));
            }
            var refused = daybook.client().get(STREAM);

            refused.isProblem(429, "TOO_MANY_REQUESTS");
            assertThat(refused.header("Retry-After")).hasValue("1");
            daybook.client().get(MAIN).isStatus(200);
        } finally {
            open.forEach(Listener::close);
        }
        awaitOpen(0);
    }

    @Test
    void a_reader_that_stalls_is_cut_off() throws Exception {
        var names = new ArrayList<String>();
        for (int account = 0; account < 2; account++) {
            names.add("long:" + "x".repeat(120) + account);
            daybook.open(names.get(account), "null").isStatus(201);
        }
        var posting = "{\"debit\": \"%s\", \"credit\": \"%s\", \"amount\": \"1\", \"asset\": \"USD/2\"}"
                .formatted(names.get(0), names.get(1));
        var large = "{\"postings\": [%s]}".formatted(String.join(",", Collections.nCopies(500, posting)));
        try (var stalled = new RawConnection(daybook.api().port())) {
            stalled.send("GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(STREAM));
            awaitOpen(1);
            for (int transaction = 0; transaction < 100; transaction++) {
                daybook.client().post(MAIN + "/transactions", large).isStatus(201);
            }
            awaitOpen(0);
        }
    }

    @Test
    void a_server_that_stops_does_not_wait_for_its_listeners() throws Exception {
        try (var busy = listen("?from=beginning");
                var silent = listen("?type=account-frozen");
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            var ends = List.of(threads.submit(busy::listenToTheEnd), threads.submit(silent::listenToTheEnd));

            daybook.api().close();

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
            assertThat(ends).allSatisfy(end -> assertThat(end).succeedsWithin(LONG_ENOUGH));
        }
    }

    private void awaitOpen(int count) {
        long start = System.nanoTime();
        while (!daybook.client().get("/metrics").text().contains("daybook_event_streams_open %d.0".formatted(count))) {
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONG_ENOUGH);
            Thread.onSpinWait();
        }
    }
}
