package dev.daybook.adapter.in.http;

import static dev.daybook.adapter.in.http.fixture.RunningDaybook.MAIN;
import static dev.daybook.adapter.in.http.fixture.RunningDaybook.transaction;

import dev.daybook.adapter.in.http.auth.OpenDoor;
import dev.daybook.adapter.in.http.fixture.ApiClient;
import dev.daybook.adapter.in.http.fixture.GuardedDaybook;
import dev.daybook.adapter.in.http.fixture.Issuer;
import dev.daybook.adapter.in.http.fixture.RawConnection;
import dev.daybook.adapter.in.http.fixture.Reply;
import dev.daybook.adapter.in.http.fixture.RunningDaybook;
import dev.daybook.adapter.in.http.problem.ProblemCode;
import dev.daybook.adapter.in.http.server.HttpSettings;
import dev.daybook.application.port.Unavailable;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever code the document names can come to pass: the switch leaves none out.
class EveryCodeTest {

    private static final String TRANSACTIONS = MAIN + "/transactions";
    private static final String WALLET = MAIN + "/accounts/wallet";

    private final RunningDaybook daybook = new RunningDaybook(
            new HttpSettings("127.0.0.1", 0, new OpenDoor(), Duration.ofSeconds(1), Duration.ofSeconds(5), 8));
    private final ApiClient client = daybook.client();

    @BeforeEach
    void fill() {
        daybook.deposit("wallet", "500");
    }

    @AfterEach
    void close() {
        daybook.close();
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void it_can_be_provoked(ProblemCode code) throws IOException {
        provoke(code).isProblem(code.status(), code.name());
    }

    private Reply provoke(ProblemCode code) throws IOException {
        return switch (code) {
            case MALFORMED_REQUEST -> client.post("/v1/ledgers", "{");
            case UNAUTHENTICATED -> unknown();
            case FORBIDDEN -> forbidden();
            case NOT_FOUND -> client.lost("GET", "/nowhere");
            case LEDGER_NOT_FOUND -> client.get("/v1/ledgers/other");
            case ACCOUNT_NOT_FOUND -> client.get(MAIN + "/accounts/other");
            case TRANSACTION_NOT_FOUND -> client.get(TRANSACTIONS + "/00000000-0000-0000-0000-000000000001");
            case PROJECTION_NOT_FOUND -> client.get("/v1/projections/other");
            case GENERATION_NOT_FOUND -> client.get(WALLET + "?generation=side");
            case STREAM_NOT_PARKED ->
                client.post("/v1/projections/books/redrive", "{\"stream\": \"main/account/wallet\"}");
            case EVENT_NOT_PARKED -> client.post("/v1/publications/retell", "{\"event\": \"main/account/wallet@1\"}");
            case JOB_NOT_FOUND -> client.get("/v1/jobs/00000000-0000-0000-0000-000000000001");
            case JOB_RUNNING -> whileAJobRuns();
            case NO_PREVIOUS_GENERATION -> client.post("/v1/projections/books/back");
            case METHOD_NOT_ALLOWED -> client.lost("DELETE", MAIN);
            case REQUEST_TIMEOUT -> slowBody();
            case LEDGER_ALREADY_EXISTS -> client.post("/v1/ledgers", "{\"id\": \"main\", \"description\": \"Other\"}");
            case ACCOUNT_ALREADY_EXISTS -> daybook.open("wallet", "\"-1\"");
            case IDEMPOTENCY_KEY_CONFLICT -> keyConflict();
            case TRANSACTION_ALREADY_POSTED -> end("post", "void");
            case TRANSACTION_ALREADY_VOIDED -> end("void", "post");
            case TRANSACTION_ALREADY_EXPIRED -> expired();
            case TRANSACTION_ALREADY_REVERSED -> reversedTwice();
            case TRANSACTION_STILL_PENDING -> client.post(pending() + "/reverse");
            case PRECONDITION_FAILED -> client.patch(WALLET, "{}", "If-Match", "\"9\"");
            case BODY_TOO_LARGE -> client.post("/v1/ledgers", " ".repeat(2 << 20));
            case UNSUPPORTED_MEDIA_TYPE -> client.checked("POST", "/v1/ledgers", BodyPublishers.ofString("{}"));
            case INVALID_FIELD -> client.post("/v1/ledgers", "{}");
            case ACCOUNT_FROZEN -> after("freeze");
            case ACCOUNT_CLOSED -> closed();
            case ACCOUNT_NOT_EMPTY -> client.post(WALLET + "/close");
            case ASSET_MISMATCH ->
                client.post(TRANSACTIONS, transaction("bank", "wallet", "1", "").replace("USD/2", "JPY"));
            case INSUFFICIENT_FUNDS -> daybook.post("wallet", "bank", "501", "");
            case SAME_ACCOUNT -> daybook.post("wallet", "wallet", "1", "");
            case TOO_MANY_POSTINGS -> tooManyPostings();
            case EXCEEDS_PENDING_AMOUNT -> client.post(pending() + "/post", "{\"amounts\": [\"9\"]}");
            case BATCH_TOO_LARGE ->
                client.postLines(
                        TRANSACTIONS + "/bulk?atomic=true",
                        (transaction("bank", "wallet", "1", "") + "\n").repeat(101));
            case TOO_MANY_REQUESTS -> tooMany();
            case HEADERS_TOO_LARGE -> client.get("/v1/ledgers", "X-Large", "x".repeat(20_000));
            case INTERNAL_ERROR -> broken(new IllegalStateException("on purpose"));
            case SERVICE_UNAVAILABLE -> broken(new Unavailable("on purpose", null));
            case READ_MODEL_BEHIND -> behind();
        };
    }

    private static Reply unknown() {
        try (var guarded = new GuardedDaybook()) {
            return guarded.askWithoutToken("GET", MAIN);
        }
    }

    private static Reply forbidden() {
        try (var guarded = new GuardedDaybook()) {
            return guarded.ask(Issuer.token(claims -> claims.claim("scope", "ledger:write")), "GET", MAIN);
        }
    }

    private Reply whileAJobRuns() {
        try (var _ = daybook.jobGate()) {
            return client.post("/v1/projections/books/rebuild");
        }
    }

    private String pending() {
        return TRANSACTIONS + "/" + daybook.pend("bank", "wallet", "5", "").at("/id");
    }

    private Reply end(String first, String second) {
        var transaction = pending();
        client.post(transaction + "/" + first).isStatus(200);
        return client.post(transaction + "/" + second);
    }

    private Reply expired() {
        var id = daybook.pend("bank", "wallet", "5", "\"expires_at\": \"2030-01-01T13:00:00Z\"")
                .at("/id");
        daybook.passTime(Duration.ofHours(1));
        return client.post(TRANSACTIONS + "/" + id + "/post");
    }

    private Reply reversedTwice() {
        var reverse =
                TRANSACTIONS + "/" + daybook.post("bank", "wallet", "5", "").at("/id") + "/reverse";
        client.post(reverse).isStatus(201);
        return client.post(reverse);
    }

    private Reply keyConflict() {
        daybook.post("bank", "wallet", "5", "", "Idempotency-Key", "k").isStatus(201);
        return daybook.post("bank", "wallet", "6", "", "Idempotency-Key", "k");
    }

    private Reply after(String change) {
        client.post(WALLET + "/" + change).isStatus(200);
        return daybook.post("bank", "wallet", "5", "");
    }

    private Reply closed() {
        daybook.post("wallet", "bank", "500", "").isStatus(201);
        return after("close");
    }

    private Reply tooManyPostings() {
        var posting = "{\"debit\": \"bank\", \"credit\": \"wallet\", \"amount\": \"1\", \"asset\": \"USD/2\"},";
        return client.post(
                TRANSACTIONS,
                "{\"postings\": [%s]}".formatted(posting.repeat(501).replaceAll(",$", "")));
    }

    private Reply broken(RuntimeException failure) {
        daybook.store().breakWith(() -> failure);
        return client.get(WALLET + "/events");
    }

    private Reply behind() {
        daybook.store().holdReadModels();
        var token = daybook.post("bank", "wallet", "5", "").header("Consistency-Token");
        return client.get(WALLET, "Consistency-Token", token.orElseThrow());
    }

    /// Says that more comes than does.
    private Reply slowBody() throws IOException {
        try (var connection = new RawConnection(daybook.api().port())) {
            connection.send("""
                    POST /v1/ledgers HTTP/1.1\r
                    Host: localhost\r
                    Connection: close\r
                    Content-Type: application/json\r
                    Content-Length: 100\r
                    \r
                    {""");
            return Reply.parse(connection.readAll());
        }
    }

    /// Each request that is under way asks for one more, until there is no place left.
    private Reply tooMany() {
        var refused = new AtomicReference<Reply>();
        var asked = new AtomicInteger();
        daybook.store().holdAppends(() -> {
            var reply = client.post("/v1/ledgers", "{\"id\": \"l%d\"}".formatted(asked.incrementAndGet()));
            if (reply.status() != 201) {
                refused.set(reply);
            }
        });
        client.post("/v1/ledgers", "{\"id\": \"first\"}").isStatus(201);
        return refused.get();
    }
}
