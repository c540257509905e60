package dev.daybook.bootstrap;

import static dev.daybook.bootstrap.Household.balancesInTheBooks;
import static dev.daybook.bootstrap.Household.expectedBalances;
import static dev.daybook.bootstrap.Household.expectedBalancesAt;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.domain.account.Totals;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// The exported journal, added up by another program: whether our balances are right is not for our own code alone to
/// say.
class HledgerTest {

    private static final String LEDGER = "/v1/ledgers/audited";
    private static final Duration PROJECTED = Duration.ofSeconds(20);

    @RegisterExtension
    static final SharedDaybook DAYBOOK = new SharedDaybook();

    @TempDir
    private static Path folder;

    private static ApiClient api;
    private static Hledger hledger;
    private static Map<String, JsonNode> accounts;

    @BeforeAll
    static void export_the_household_and_more() {
        Hledger.require();
        api = DAYBOOK.api();
        api.createLedger("audited");
        assertThat(Household.importInto(api, "audited", Household.TRANSACTIONS).exitCode())
                .isZero();
        var life = new LifeOfTransactions(api, LEDGER);
        life.happen();
        await().atMost(PROJECTED)
                .untilAsserted(
                        () -> assertThat(balancesInTheBooks(api, "audited")).isEqualTo(expectedBalances()));
        accounts = allAccounts();
        hledger = new Hledger(export(3821 + life.posted()));
    }

    @Test
    void it_agrees_with_every_balance_and_the_trial_balance() {
        assertAgreement(expectedBalances(), "", Optional.empty());
    }

    /// Up to the last microsecond that we can tell from the next day, since hledger counts whole days.
    @Test
    void it_agrees_with_them_at_every_year_end() {
        assertThat(expectedBalancesAt()).hasSize(10).allSatisfy((end, expected) -> {
            var lastDay = LocalDate.ofInstant(Instant.parse(end), ZoneOffset.UTC);
            assertAgreement(
                    expected, "?effective_at=%sT23:59:59.999999Z".formatted(lastDay), Optional.of(lastDay.plusDays(1)));
        });
    }

    private static void assertAgreement(Map<String, String> expected, String asOf, Optional<LocalDate> before) {
        var ours = balances(asOf);
        expected.forEach((account, amount) -> assertThat(ours).containsEntry(key(account), debitSide(account, amount)));
        assertThat(withoutZeros(hledger.balances(before))).isEqualTo(withoutZeros(ours));
        var trialBalance = api.get(LEDGER + "/trial-balance" + asOf).body();
        assertThat(hledger.trialBalance(before)).isEqualTo(withoutNothing(TrialBalances.posted(trialBalance)));
        TrialBalances.assertDebitsEqualCredits(trialBalance);
    }

    /// As hledger has them.
    private static Map<String, BigInteger> balances(String asOf) {
        var balances = new TreeMap<String, BigInteger>();
        accounts.keySet().forEach(account -> {
            var found = api.get("%s/accounts/%s%s".formatted(LEDGER, account, asOf));
            var amount = found.body().at("/balances/posted/amount").asText();
            balances.put(key(account), debitSide(account, amount));
        });
        return balances;
    }

    private static String key(String account) {
        return account + " " + account(account).path("asset").asText();
    }

    private static BigInteger debitSide(String account, String amount) {
        var onItsOwn = new BigInteger(amount);
        return account(account).path("normal_balance").asText().equals("debit") ? onItsOwn : onItsOwn.negate();
    }

    private static JsonNode account(String account) {
        return Objects.requireNonNull(accounts.get(account), account);
    }

    private static Map<String, JsonNode> allAccounts() {
        var list = api.get(LEDGER + "/accounts?limit=1000").body();
        assertThat(list.has("next_cursor")).isFalse();
        return list.path("data")
                .valueStream()
                .collect(toMap(account -> account.path("id").asText(), account -> account));
    }

    private static Map<String, BigInteger> withoutZeros(Map<String, BigInteger> balances) {
        var others = new TreeMap<>(balances);
        others.values().removeIf(amount -> amount.signum() == 0);
        return others;
    }

    private static Map<String, Totals> withoutNothing(Map<String, Totals> lines) {
        var others = new TreeMap<>(lines);
        others.values().removeIf(Totals.ZERO::equals);
        return others;
    }

    private static Path export(int transactions) {
        var journal = folder.resolve("audited.journal");
        var exported = DaybookProcess.run(
                "export",
                "--url",
                api.url().toString(),
                "--ledger",
                "audited",
                "--format",
                "hledger",
                "--output",
                journal.toString());
        assertThat(exported.exitCode()).as(exported.output()).isZero();
        assertThat(exported.output()).contains(transactions + " transactions in " + journal);
        return journal;
    }
}
