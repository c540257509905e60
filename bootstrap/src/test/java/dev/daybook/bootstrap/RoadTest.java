package dev.daybook.bootstrap;

import static dev.daybook.bootstrap.Household.TRANSACTIONS;
import static dev.daybook.bootstrap.Household.balancesByKey;
import static dev.daybook.bootstrap.Household.balancesInTheBooks;
import static dev.daybook.bootstrap.Household.balancesInTheBooksAt;
import static dev.daybook.bootstrap.Household.expectedBalances;
import static dev.daybook.bootstrap.Household.expectedBalancesAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.daybook.bootstrap.ApiClient.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// The whole road as its users go it: `./daybook dev` with all its children, HTTP, and `./daybook import`.
class RoadTest {

    private static final Duration PROJECTED = Duration.ofSeconds(20);

    @RegisterExtension
    static final SharedDaybook DAYBOOK = new SharedDaybook();

    private static ApiClient api;

    @BeforeAll
    static void find_daybook() {
        api = DAYBOOK.api();
    }

    @Test
    void ten_years_of_books_arrive_exactly_and_again_change_nothing(@TempDir Path folder) throws IOException {
        api.createLedger("household");

        assertThat(Household.importInto(api, "household", TRANSACTIONS).output())
                .contains("117 created", "3821 created");
        assertBooksAreExact("household");
        assertYearEndsAreExact("household");

        assertThat(Household.importInto(api, "household", TRANSACTIONS).output())
                .contains("117 replayed", "3821 replayed");
        assertBooksAreExact("household");

        var changed = Household.importInto(api, "household", withAnotherAmount(folder));
        assertThat(changed.exitCode()).isEqualTo(1);
        assertThat(changed.output()).contains("3820 replayed", "changed.jsonl:3: IDEMPOTENCY_KEY_CONFLICT");
        assertBooksAreExact("household");
    }

    @Test
    void of_32_concurrent_debits_exactly_the_10_that_are_covered_are_accepted() throws InterruptedException {
        api.createLedger("race");
        open("race", "bank", "null");
        open("race", "wallet", "\"0\"");
        var funded = post("race", "fund", "bank", "wallet", 100);

        var answers = allAtOnce(IntStream.range(0, 32)
                .<Callable<Answer>>mapToObj(number -> () -> post("race", "debit-" + number, "wallet", "bank", 10))
                .toList());

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(10);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .hasSize(22)
                .extracting(Answer::code)
                .containsOnly("INSUFFICIENT_FUNDS");
        assertThat(funded.status()).isEqualTo(201);
        answers.stream().filter(answer -> answer.status() == 201).forEach(RoadTest::assertBothReadModelsContain);
        assertThat(balance("race", "wallet", "")).isEqualTo("0").isEqualTo(balance("race", "wallet", "/balance"));
        Household.assertDebitsEqualCredits(api, "race");
    }

    @Test
    void a_debit_below_the_minimum_says_what_is_there_and_what_is_needed() {
        api.createLedger("overdraft");
        open("overdraft", "bank", "null");
        open("overdraft", "wallet", "\"-50\"");

        var refused = post("overdraft", "too-much", "wallet", "bank", 51);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("INSUFFICIENT_FUNDS");
        assertThat(refused.body().path("available").asText()).isEqualTo("0");
        assertThat(refused.body().path("needed").asText()).isEqualTo("51");
    }

    private static void assertBooksAreExact(String ledger) {
        await().atMost(PROJECTED)
                .untilAsserted(() -> assertThat(balancesInTheBooks(api, ledger)).isEqualTo(expectedBalances()));
        await().atMost(PROJECTED)
                .untilAsserted(() -> assertThat(balancesByKey(api, ledger)).isEqualTo(expectedBalances()));
        Household.assertDebitsEqualCredits(api, ledger);
    }

    private static void assertYearEndsAreExact(String ledger) {
        assertThat(expectedBalancesAt()).hasSize(10).allSatisfy((end, balances) -> {
            assertThat(balancesInTheBooksAt(api, ledger, end, balances.keySet()))
                    .isEqualTo(balances);
            TrialBalances.assertDebitsEqualCredits(
                    api.get("/v1/ledgers/%s/trial-balance?effective_at=%s".formatted(ledger, end))
                            .body());
        });
    }

    private static void assertBothReadModelsContain(Answer written) {
        var account = "/v1/ledgers/race/accounts/wallet";
        assertThat(api.getAfter(written, account).status()).isEqualTo(200);
        assertThat(api.getAfter(written, account + "/balance").status()).isEqualTo(200);
    }

    private static Path withAnotherAmount(Path folder) throws IOException {
        var lines = Files.readAllLines(TRANSACTIONS);
        lines.set(2, lines.get(2).replaceFirst("\"amount\": \"400\"", "\"amount\": \"401\""));
        return Files.write(folder.resolve("changed.jsonl"), lines);
    }

    private static void open(String ledger, String account, String minimum) {
        var opened = api.post("/v1/ledgers/%s/accounts".formatted(ledger), """
                {"id":"%s","asset":"USD/2","normal_balance":"credit","minimum_balance":%s}
                """.formatted(account, minimum));
        assertThat(opened.status()).isEqualTo(201);
    }

    private static Answer post(String ledger, String externalId, String debit, String credit, long amount) {
        return api.post(
                "/v1/ledgers/%s/transactions".formatted(ledger), """
                {"external_id":"%s","postings":[{"debit":"%s","credit":"%s","amount":"%d","asset":"USD/2"}]}
                """.formatted(externalId, debit, credit, amount));
    }

    private static String balance(String ledger, String account, String view) {
        return api.get("/v1/ledgers/%s/accounts/%s%s".formatted(ledger, account, view))
                .body()
                .at("/balances/posted/amount")
                .asText();
    }

    private static List<Answer> allAtOnce(List<Callable<Answer>> requests) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(requests).stream().map(Future::resultNow).toList();
        }
    }
}
