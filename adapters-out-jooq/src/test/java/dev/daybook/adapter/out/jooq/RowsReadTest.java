package dev.daybook.adapter.out.jooq;

import static dev.daybook.adapter.out.jooq.generated.books.Tables.ACCOUNT_BALANCE;
import static dev.daybook.adapter.out.jooq.generated.books.Tables.ENTRY;
import static dev.daybook.domain.fixture.Words.MAIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.out.jooq.generated.books.tables.records.EntryRecord;
import dev.daybook.adapter.out.jooq.kit.Database;
import dev.daybook.adapter.out.jooq.kit.Pen;
import dev.daybook.adapter.out.jooq.kit.PostgresPool;
import dev.daybook.adapter.out.jooq.kit.PostgresSettings;
import dev.daybook.application.view.AsOf;
import dev.daybook.application.view.EntryView.EffectivePlace;
import dev.daybook.application.view.EntryView.Place;
import dev.daybook.application.view.Period;
import dev.daybook.application.view.TimeAxis;
import dev.daybook.domain.account.Totals;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.TransactionId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// However many entries an account has, and however they lie in time, an answer about it reads a bounded number of
/// rows.
///
/// One account has a million: 300,000 at one instant, 300,000 within one hour, the rest all over ten years. Two have
/// 100,000, all over ten years and all within one hour: more of them would only take longer to make.
class RowsReadTest {

    /// For each of the eight bytes of a time at most 255 nodes and one more to look whether it has children, then at
    /// most 256 movements: that makes 2,304.
    private static final long MOST_PER_SUM = 2_400;

    private static final int PAGE = 100;
    private static final AccountId MIXED = new AccountId("mixed");
    private static final AccountId YEARS = new AccountId("years");
    private static final AccountId HOUR = new AccountId("hour");
    private static final List<AccountId> ALL = List.of(MIXED, YEARS, HOUR);

    private static final String OVER_TEN_YEARS =
            "timestamptz '2016-01-01Z' + (n::bigint * 7919 %% %d) * interval '%d ms'";
    private static final String WITHIN_ONE_HOUR =
            "timestamptz '2021-06-01 12:00Z' + (n * 3 %% 3600000) * interval '1 ms'";
    private static final String AT_ONE_INSTANT = "timestamptz '2022-02-02 02:02:02Z'";

    private static final PostgresExtension POSTGRES = new PostgresExtension();

    /// The first entry of each account, the last and two between, by when they were recorded.
    private static final Map<AccountId, List<EntryRecord>> PLACES = new HashMap<>();

    @BeforeAll
    static void fill() {
        var years = OVER_TEN_YEARS.formatted(100_000, 3_155_760);
        var manyYears = OVER_TEN_YEARS.formatted(1_000_000, 315_576);
        var hour = WITHIN_ONE_HOUR.replace("%%", "%");
        var mixed = "case when n % 10 < 3 then {0} when n % 10 < 6 then {1} else {2} end"
                .replace("{0}", AT_ONE_INSTANT)
                .replace("{1}", hour)
                .replace("{2}", manyYears);
        try (var pool = PostgresPool.open(withoutLimit())) {
            new Database(pool).write(tx -> {
                BulkMovements.load(tx, () -> {
                    BulkMovements.open(tx, MIXED, 1_000_000, mixed, mixed);
                    BulkMovements.open(tx, YEARS, 100_000, years, years);
                    BulkMovements.open(tx, HOUR, 100_000, hour, hour);
                });
                new BookRows().complete(Pen.filling(tx));
                tx.execute("analyze");
            });
        }
    }

    private static PostgresSettings withoutLimit() {
        var settings = POSTGRES.settings();
        return new PostgresSettings(
                settings.url(), settings.user(), settings.password(), 2, settings.connectionWait(), Duration.ZERO);
    }

    @AfterAll
    static void drop() {
        POSTGRES.close();
    }

    @Test
    void a_balance_at_any_time() {
        for (AccountId account : ALL) {
            for (AsOf asOf : times(account)) {
                var held = new HoldingsAt(Cut.at(asOf), "held");

                assertReads(MOST_PER_SUM, account + " " + asOf, sql -> JooqBalances.asking(sql, MAIN, account, held));
                assertThat(new JooqBalances(POSTGRES.database()).at(MAIN, account, asOf))
                        .hasValueSatisfying(balance -> assertThat(balance.posted())
                                .as("%s %s", account, asOf)
                                .isEqualTo(plainSum(account, asOf)));
            }
        }
    }

    @Test
    void a_past_trial_balance_for_each_of_its_accounts() {
        for (AsOf asOf : times(MIXED)) {
            var held = new HoldingsAt(Cut.at(asOf), "held");

            assertReads(ALL.size() * MOST_PER_SUM, asOf.toString(), sql -> JooqTrialBalances.drawing(sql, MAIN, held));
        }
    }

    /// Opening, closing and where the page begins are a sum each.
    @Test
    void a_page_of_a_statement_however_deep() {
        for (AccountId account : ALL) {
            for (TimeAxis axis : TimeAxis.values()) {
                for (EntryRecord entry : places(account)) {
                    var period = new Period(
                            axis, Instant.parse("2017-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"));
                    var sums = new StatementSums(period, Optional.of(place(entry)));

                    assertReads(
                            3 * MOST_PER_SUM + 2 * PAGE,
                            account + " " + entry,
                            sql -> JooqStatements.drawing(sql, MAIN, account, sums, PAGE));
                }
            }
        }
    }

    @Test
    void a_page_of_entries_however_deep() {
        for (AccountId account : ALL) {
            for (EntryRecord entry : places(account)) {
                var after = Optional.of(place(entry).place());

                assertReads(
                        MOST_PER_SUM + 2 * PAGE,
                        account + " " + entry,
                        sql -> JooqEntries.listing(sql, MAIN, account, after, PAGE));
            }
        }
    }

    private static void assertReads(long most, String asked, Function<DSLContext, ? extends Query> statement) {
        var plan = Plan.of(POSTGRES.database(), statement);
        assertThat(plan.rowsRead()).as("%s %s", asked, plan).isLessThan(most);
        assertThat(plan.indexes()).as("%s %s", asked, plan).isNotEmpty();
    }

    /// The first and the last instant, the middle, a crowded one, and times at which nothing happened.
    private static List<AsOf> times(AccountId account) {
        var times = new ArrayList<AsOf>();
        for (TimeAxis axis : TimeAxis.values()) {
            places(account).forEach(entry -> times.add(new AsOf(axis, entry.getRecordedAt())));
            times.add(new AsOf(axis, Instant.parse("2021-06-01T12:05:00.000500Z")));
            times.add(new AsOf(axis, Instant.parse("2022-02-02T02:02:02Z")));
            times.add(new AsOf(axis, Instant.parse("2035-01-01T00:00:00Z")));
        }
        return times;
    }

    private static List<EntryRecord> places(AccountId account) {
        return PLACES.computeIfAbsent(account, RowsReadTest::findPlaces);
    }

    private static List<EntryRecord> findPlaces(AccountId account) {
        return POSTGRES.database().read(sql -> {
            int entries = sql.fetchCount(ENTRY, ENTRY.LEDGER.eq(MAIN.value()).and(ENTRY.ACCOUNT.eq(account.value())));
            return IntStream.of(0, entries / 3, entries / 2, entries - 1)
                    .mapToObj(offset -> sql.selectFrom(ENTRY)
                            .where(ENTRY.LEDGER.eq(MAIN.value()).and(ENTRY.ACCOUNT.eq(account.value())))
                            .orderBy(ENTRY.RECORDED_AT, ENTRY.TRANSACTION_ID)
                            .offset(offset)
                            .limit(1)
                            .fetchSingle())
                    .toList();
        });
    }

    private static EffectivePlace place(EntryRecord entry) {
        var id = new TransactionId(entry.getTransactionId());
        return new EffectivePlace(entry.getEffectiveAt(), new Place(entry.getRecordedAt(), id, entry.getPosting()));
    }

    private static Totals plainSum(AccountId account, AsOf asOf) {
        var debits = DSL.coalesce(MovementTable.ENTRIES.sum(ACCOUNT_BALANCE.DEBITS), BigDecimal.ZERO);
        var credits = DSL.coalesce(MovementTable.ENTRIES.sum(ACCOUNT_BALANCE.CREDITS), BigDecimal.ZERO);
        return POSTGRES.database()
                .read(sql -> sql.select(debits, credits)
                        .from(ENTRY)
                        .where(ENTRY.ACCOUNT.eq(account.value()))
                        .and(MovementTable.ENTRIES.time(asOf.axis()).le(asOf.at()))
                        .fetchSingle(row -> new Totals(
                                row.value1().toBigIntegerExact(), row.value2().toBigIntegerExact())));
    }
}
