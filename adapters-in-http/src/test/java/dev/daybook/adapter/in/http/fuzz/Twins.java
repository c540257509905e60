package dev.daybook.adapter.in.http.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.daybook.adapter.in.http.DirectApi.Offer;
import dev.daybook.adapter.in.http.fixture.DirectClient;
import dev.daybook.adapter.in.http.fixture.Reply;
import dev.daybook.adapter.in.http.fixture.RunningDaybook;
import dev.daybook.adapter.in.http.servlet.Body;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Two Daybooks that are asked the same: one over HTTP, one without a server. Their clocks tick alike.
final class Twins implements AutoCloseable {

    private static final int SIX_MEGABYTES = 6 << 20;
    /// What the server says of the connection, or of how the body is sent.
    private static final List<String> OF_THE_WIRE =
            List.of("date", "connection", "content-length", "transfer-encoding", "vary");
    /// By chance, or by the time; those that derive from a name are of the eighth kind.
    private static final Pattern CHANCE_ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final RunningDaybook served = new RunningDaybook();
    private final RunningDaybook asked = new RunningDaybook();
    private final DirectClient direct = asked.direct(Offer.ALL, SIX_MEGABYTES);
    private final Wire wire;

    Twins() throws IOException {
        this.wire = new Wire(served.api().port());
    }

    /// Teaches what both begin with.
    void teach(Known known) {
        for (var twin : List.of(served, asked)) {
            known.learn(twin.open("bank", "null"));
            known.learn(twin.open("wallet", "\"0\""));
            known.learn(twin.post("bank", "wallet", "1000", "\"external_id\": \"first\""));
            known.learn(twin.pend("wallet", "bank", "10", "\"external_id\": \"second\""));
        }
    }

    /// What both answered, where a route has answered.
    record Answers(Reply overHttp, Reply direct) {

        boolean areAlike() {
            return overHttp.status() == direct.status()
                    && headers(overHttp).equals(headers(direct))
                    && masked(overHttp.text()).equals(masked(direct.text()));
        }

        @Override
        public String toString() {
            return "%s%nbut without a server%n%s".formatted(told(overHttp), told(direct));
        }

        private static String told(Reply reply) {
            return "%d %s %s".formatted(reply.status(), headers(reply), masked(reply.text()));
        }

        private static Map<String, List<String>> headers(Reply reply) {
            var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
            reply.headers().map().forEach((name, values) -> headers.put(name, masked(values)));
            headers.keySet().removeIf(name -> OF_THE_WIRE.stream().anyMatch(name::equalsIgnoreCase));
            return headers;
        }

        private static List<String> masked(List<String> values) {
            return values.stream()
                    .map(value -> masked(value).replace("; ", ";"))
                    .toList();
        }

        private static String masked(String text) {
            return CHANCE_ID.matcher(text).replaceAll("some-id");
        }
    }

    /// Nothing where no route was asked: a server refuses by itself what is not HTTP, and so does a gateway.
    Optional<Answers> ask(Shot shot) throws IOException {
        var overHttp = wire.send(shot);
        if (overHttp.header("Correlation-Id").isEmpty()) {
            return Optional.empty();
        }
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        shot.headers()
                .forEach(part -> headers.merge(part.name(), List.of(part.value().strip()), Twins::both));
        var request = DirectClient.request(
                shot.method(), shot.target(), headers, Body.of(shot.body().getBytes(ISO_8859_1)));
        return Optional.of(new Answers(overHttp, DirectClient.reply(direct.api().answer(request))));
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.of(some, more).flatMap(List::stream).toList();
    }

    @Override
    public void close() throws IOException {
        wire.close();
        served.close();
        asked.close();
    }
}
