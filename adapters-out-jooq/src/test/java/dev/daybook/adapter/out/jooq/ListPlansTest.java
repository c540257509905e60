package dev.daybook.adapter.out.jooq;

import static dev.daybook.domain.fixture.Words.MAIN;
import static dev.daybook.domain.fixture.Words.transaction;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.application.port.Books.AccountFilter;
import dev.daybook.application.port.Books.Order;
import dev.daybook.application.port.Books.TransactionFilter;
import dev.daybook.application.port.Books.TransactionPlace;
import dev.daybook.application.port.Expirations.Due;
import dev.daybook.application.view.TransactionStatus;
import dev.daybook.domain.id.AccountId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A page of a list reads about as many rows as it shows, by an index, out of 30,000 accounts and as many transactions.
class ListPlansTest {

    private static final int PAGE = 20;
    private static final long MOST = 10 * PAGE;
    private static final PostgresExtension POSTGRES = new PostgresExtension();
    private static final Instant MIDDLE = Instant.parse("2025-01-01T04:10:00Z");

    @BeforeAll
    static void fill() {
        POSTGRES.database().write(tx -> {
            tx.execute("set local search_path to books");
            tx.execute("""
                    insert into account (ledger, id, asset, normal_balance, status, metadata, opened_at, version, guarded)
                    select 'main', 'users:' || n, 'USD/2', 'credit', 'open', jsonb_build_object('customer', 'c' || n / 3),
                        now(), 1, false
                    from generate_series(1, 30000) as n
                    """);
            tx.execute("""
                    insert into account_balance select ledger, id, asset, 0, 1, 0, 0, 1 from account
                    """);
            tx.execute("""
                    insert into transaction (ledger, id, external_id, status, effective_at, recorded_at, metadata, postings,
                        balances, version, expires_at)
                    select 'main', lpad(to_hex(n), 32, '0')::uuid, 'order-' || n,
                        case n % 100 when 0 then 'pending' when 1 then 'voided' else 'posted' end,
                        timestamptz '2025-01-01Z' + n * interval '1 second', timestamptz '2026-01-01Z' + n * interval '1 second',
                        jsonb_build_object('order', 'o' || n / 3), '[1]', '{}', 1,
                        case n % 100 when 0 then timestamptz '2026-01-02Z' + n * interval '1 second' end
                    from generate_series(1, 30000) as n
                    """);
            tx.execute("""
                    insert into entry
                    select ledger, 'users:' || (row_number() over (order by id)) % 10, recorded_at, id, 0, 'debit', 1,
                        'USD/2', effective_at, true
                    from transaction where status = 'posted'
                    """);
            tx.execute("""
                    insert into reservation
                    select ledger, 'users:' || (row_number() over (order by id)) % 10, recorded_at, id, 0, 'debit', 1,
                        'USD/2', effective_at, true
                    from transaction where status <> 'posted'
                    """);
        });
        POSTGRES.database().write(tx -> tx.execute("analyze"));
    }

    @AfterAll
    static void drop() {
        POSTGRES.close();
    }

    @Test
    void accounts_by_prefix() {
        assertServed(
                plan(new AccountFilter(Optional.of("users:12"), Optional.empty(), Optional.empty(), Map.of())),
                "account_pkey");
    }

    @Test
    void accounts_by_metadata() {
        assertServed(
                plan(new AccountFilter(
                        Optional.empty(), Optional.empty(), Optional.empty(), Map.of("customer", "c777"))),
                "account_by_metadata");
    }

    @Test
    void transactions_in_either_order() {
        for (Order order : Order.values()) {
            assertServed(plan(TransactionFilter.ALL, order), "transaction_by_time");
        }
    }

    @Test
    void transactions_by_account() {
        for (Order order : Order.values()) {
            var plan = plan(filter(Optional.of(new AccountId("users:7")), Optional.empty(), false, Map.of()), order);

            assertServed(plan, "entry_pkey");
            assertServed(plan, "reservation_pkey");
        }
    }

    @Test
    void transactions_by_status() {
        assertServed(
                plan(
                        filter(Optional.empty(), Optional.of(TransactionStatus.PENDING), false, Map.of()),
                        Order.NEWEST_FIRST),
                "transaction_by_status");
    }

    @Test
    void transactions_by_effective_time() {
        assertServed(
                plan(filter(Optional.empty(), Optional.empty(), true, Map.of()), Order.NEWEST_FIRST),
                "transaction_by_effective_time");
    }

    @Test
    void transactions_by_metadata() {
        assertServed(
                plan(filter(Optional.empty(), Optional.empty(), false, Map.of("order", "o777")), Order.NEWEST_FIRST),
                "transaction_by_metadata");
    }

    @Test
    void transactions_by_external_id() {
        var filter = new TransactionFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.of("order-12345"),
                Optional.empty(),
                Optional.empty(),
                Map.of());

        assertServed(plan(filter, Order.NEWEST_FIRST), "transaction_by_external_id");
    }

    @Test
    void what_is_due() {
        var now = Instant.parse("2030-01-01T00:00:00Z");
        var after = new Due(MAIN, transaction(100), Instant.parse("2026-01-02T00:01:40Z"));

        assertServed(
                Plan.of(POSTGRES.database(), sql -> JooqExpirations.looking(sql, now, Optional.of(after), PAGE)),
                "transaction_by_expiry");
    }

    private static void assertServed(Plan plan, String index) {
        assertThat(plan.indexes()).as("%s", plan).contains(index);
        assertThat(plan.readWhole()).as("%s", plan).isEmpty();
        assertThat(plan.rowsRead()).as("%s", plan).isLessThan(MOST);
    }

    private static Plan plan(AccountFilter filter) {
        return Plan.of(POSTGRES.database(), sql -> JooqAccounts.searching(sql, MAIN, filter, Optional.empty(), PAGE));
    }

    /// Behind a place in the middle, where a filter leaves enough.
    private static Plan plan(TransactionFilter filter, Order order) {
        var after = filter.equals(TransactionFilter.ALL)
                ? Optional.of(new TransactionPlace(Instant.parse("2026-01-01T04:10:00Z"), transaction(15_000)))
                : Optional.<TransactionPlace>empty();
        return Plan.of(POSTGRES.database(), sql -> JooqTransactions.listing(sql, MAIN, filter, order, after, PAGE));
    }

    private static TransactionFilter filter(
            Optional<AccountId> account,
            Optional<TransactionStatus> status,
            boolean aMinuteInTheMiddle,
            Map<String, String> metadata) {
        return new TransactionFilter(
                account,
                status,
                Optional.empty(),
                aMinuteInTheMiddle ? Optional.of(MIDDLE) : Optional.empty(),
                aMinuteInTheMiddle ? Optional.of(MIDDLE.plusSeconds(60)) : Optional.empty(),
                metadata);
    }
}
