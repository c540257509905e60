package dev.daybook.adapter.out.dynamodb.codec;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.daybook.domain.account.AccountEvent.AccountOpened;
import dev.daybook.domain.account.AccountEvent.EntriesPosted;
import dev.daybook.domain.account.Direction;
import dev.daybook.domain.account.Entry;
import dev.daybook.domain.account.MinimumBalance.AtLeast;
import dev.daybook.domain.account.MinimumBalance.Unbounded;
import dev.daybook.domain.account.NormalBalance;
import dev.daybook.domain.account.Totals;
import dev.daybook.domain.event.DomainEvent;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.id.TransactionId;
import dev.daybook.domain.ledger.LedgerEvent.LedgerCreated;
import dev.daybook.domain.money.Asset;
import dev.daybook.domain.money.Money;
import dev.daybook.domain.transaction.GuardedBalance;
import dev.daybook.domain.transaction.Posting;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPosted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// What every frozen file means today: `{stored name}.v{version}.json`, or another example of it with a word in
/// between. A file is added, never edited; what it means is edited when an upcast gives it a new meaning.
final class FrozenEvents {

    private static final Asset EUR = Asset.parse("EUR/2");
    private static final Asset JPY = Asset.parse("JPY");
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00.000001Z");
    private static final AccountId WALLET = new AccountId("users:042:wallet");
    private static final AccountId SHOP = new AccountId("shops:7");
    private static final AccountId FEES = new AccountId("fees");
    private static final AccountId BANK = new AccountId("bank");
    private static final TransactionId ORDER =
            new TransactionId(UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e"));

    static final Map<String, DomainEvent> MEANINGS = Map.ofEntries(
            entry(
                    "ledger-created.v1",
                    new LedgerCreated(new LedgerId("main"), Optional.of("The books of Example Ltd"), NOON)),
            entry("ledger-created.v1.minimal", new LedgerCreated(new LedgerId("main"), Optional.empty(), NOON)),
            entry(
                    "account-opened.v1",
                    new AccountOpened(
                            WALLET,
                            EUR,
                            NormalBalance.CREDIT,
                            new AtLeast(BigInteger.valueOf(-500)),
                            Map.of("tier", "3", "plan", "gold"),
                            NOON)),
            entry(
                    "account-opened.v1.minimal",
                    new AccountOpened(BANK, JPY, NormalBalance.DEBIT, new Unbounded(), Map.of(), NOON)),
            entry(
                    "account-entries-posted.v1",
                    new EntriesPosted(
                            WALLET,
                            ORDER,
                            List.of(
                                    new Entry(0, Direction.DEBIT, BigInteger.valueOf(2500)),
                                    new Entry(
                                            2,
                                            Direction.CREDIT,
                                            BigInteger.TEN.pow(Money.MAX_DIGITS).subtract(BigInteger.ONE))),
                            NOON)),
            entry(
                    "transaction-posted.v1",
                    new TransactionPosted(
                            ORDER,
                            Optional.of("order-1001"),
                            List.of(
                                    new Posting(WALLET, SHOP, Money.of(EUR, 2500)),
                                    new Posting(WALLET, FEES, Money.of(EUR, 25))),
                            Map.of(
                                    WALLET, new GuardedBalance(12, totals(2525, 10_000)),
                                    SHOP, new GuardedBalance(3, totals(0, 12_500))),
                            Instant.parse("2026-10-31T23:59:59.999999Z"),
                            Optional.of("Two \"seats\" — row 7"),
                            Map.of("invoice", "2026/17", "channel", "web"),
                            NOON)),
            entry(
                    "transaction-posted.v1.minimal",
                    new TransactionPosted(
                            ORDER,
                            Optional.empty(),
                            List.of(new Posting(BANK, FEES, Money.of(JPY, 1))),
                            Map.of(),
                            NOON,
                            Optional.empty(),
                            Map.of(),
                            NOON)));

    private FrozenEvents() {}

    static DomainEvent meaning(String file) {
        return Optional.ofNullable(MEANINGS.get(file)).orElseThrow();
    }

    /// The stored JSON in every file, by the file's name without its ending.
    static Map<String, String> files() {
        try (var paths =
                Files.list(Path.of(FrozenEvents.class.getResource("/events").toURI()))) {
            return new TreeMap<>(paths.collect(toUnmodifiableMap(FrozenEvents::name, FrozenEvents::json)));
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.json$", "");
    }

    private static String json(Path file) {
        try {
            return Files.readString(file).stripTrailing();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Totals totals(long debits, long credits) {
        return new Totals(BigInteger.valueOf(debits), BigInteger.valueOf(credits));
    }
}
