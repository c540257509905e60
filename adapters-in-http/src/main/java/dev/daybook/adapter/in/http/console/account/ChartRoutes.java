package dev.daybook.adapter.in.http.console.account;

import dev.daybook.adapter.in.http.answer.Answer;
import dev.daybook.adapter.in.http.auth.Access;
import dev.daybook.adapter.in.http.console.page.SafeHeaders;
import dev.daybook.adapter.in.http.input.Choice;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.adapter.in.http.request.NotFound;
import dev.daybook.adapter.in.http.request.Routes;
import dev.daybook.application.query.AccountQuery;
import dev.daybook.application.query.DailyTotalsQuery;
import dev.daybook.application.query.Freshness;
import dev.daybook.application.view.AccountView;
import dev.daybook.application.view.AsOf;
import dev.daybook.application.view.DailyTotal;
import dev.daybook.application.view.TimeAxis;
import java.math.BigInteger;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The numbers of the chart of an account: one balance by time, and the daily totals behind it.
public final class ChartRoutes {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate BEYOND = LocalDate.of(10_000, 1, 1);
    private static final int PAGE = 1_000;

    private final AccountQuery accounts;
    private final DailyTotalsQuery dailyTotals;
    private final NotFound notFound;
    private final InstantSource time;

    public ChartRoutes(AccountQuery accounts, DailyTotalsQuery dailyTotals, NotFound notFound, InstantSource time) {
        this.accounts = accounts;
        this.dailyTotals = dailyTotals;
        this.notFound = notFound;
        this.time = time;
    }

    public void addTo(Routes routes) {
        routes.get("/console/ledgers/{ledger}/accounts/{id}/chart.json", Access.READ_LEDGER, this::chart);
    }

    private void chart(Call call) {
        var ledger = call.path().ledger();
        var id = call.path().account();
        var stretch = call.parameter("stretch", Choice.of(Stretch.class)).orElse(Stretch.MONTH);
        call.check();
        var account = accounts.find(ledger, id, Freshness.ANY).orElseThrow(() -> notFound.account(ledger));
        var today = LocalDate.ofInstant(time.instant(), ZoneOffset.UTC);
        SafeHeaders.addTo(call.http());
        Answer.ok(call.http(), curve(account, stretch.firstDay(today), today).json());
    }

    private BalanceCurve curve(AccountView account, Optional<LocalDate> firstDay, LocalDate today) {
        var totals = totals(account, firstDay.orElse(FIRST), firstDay.isPresent() ? today.plusDays(1) : BEYOND);
        var opening = firstDay.map(day -> balanceBefore(account, day)).orElse(BigInteger.ZERO);
        var begin = firstDay.orElse(totals.isEmpty() ? today : totals.getFirst().day());
        return BalanceCurve.of(account, opening, begin.minusDays(1), totals, today);
    }

    private BigInteger balanceBefore(AccountView account, LocalDate day) {
        var at = day.atStartOfDay(ZoneOffset.UTC).toInstant().minus(1, ChronoUnit.MICROS);
        return accounts.find(account.ledger(), account.id(), new AsOf(TimeAxis.EFFECTIVE, at), Freshness.ANY)
                .flatMap(AccountView::balances)
                .map(balances -> balances.posted().balance(balances.side()))
                .orElse(BigInteger.ZERO);
    }

    private List<DailyTotal> totals(AccountView account, LocalDate from, LocalDate to) {
        var all = new ArrayList<DailyTotal>();
        var begin = from;
        while (true) {
            var page = dailyTotals.ofAccount(account.ledger(), account.id(), begin, to, PAGE, Freshness.ANY);
            all.addAll(page);
            if (page.size() < PAGE) {
                return all;
            }
            begin = page.getLast().day().plusDays(1);
        }
    }
}
