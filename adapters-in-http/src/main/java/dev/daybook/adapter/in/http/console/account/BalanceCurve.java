package dev.daybook.adapter.in.http.console.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.in.http.console.text.Figures;
import dev.daybook.adapter.in.http.json.Json;
import dev.daybook.application.view.AccountView;
import dev.daybook.application.view.DailyTotal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// What an account held at the end of each day on which that changed, and on the first and the last day.
record BalanceCurve(AccountView account, NavigableMap<LocalDate, BigInteger> balances) {

    private static final int MOST_POINTS = 400;

    /// From a day before the first of `totals` on.
    ///
    /// @param opening what it held before all `totals`
    /// @param before a day before them
    /// @param today the curve goes on until then at least
    static BalanceCurve of(
            AccountView account, BigInteger opening, LocalDate before, List<DailyTotal> totals, LocalDate today) {
        var balances = new TreeMap<LocalDate, BigInteger>();
        balances.put(before, opening);
        var held = opening;
        for (DailyTotal total : totals) {
            held = held.add(total.posted().balance(account.side()));
            balances.put(total.day(), held);
        }
        balances.putIfAbsent(today.isAfter(balances.lastKey()) ? today : balances.lastKey(), held);
        return new BalanceCurve(account, balances);
    }

    /// Numbers to draw with, and texts that are exact.
    ObjectNode json() {
        var json = Json.object().put("asset", account.asset().code());
        var days = json.putArray("days");
        var numbers = json.putArray("balances");
        var texts = json.putArray("texts");
        shown().forEach(day -> {
            var balance = balances.getOrDefault(day, BigInteger.ZERO);
            days.add(day.atStartOfDay(ZoneOffset.UTC).toEpochSecond());
            numbers.add(new BigDecimal(balance, account.asset().exponent()).doubleValue());
            texts.add(Figures.amount(balance, account.asset()));
        });
        return json;
    }

    /// Each point is true, however many are left out between two.
    private List<LocalDate> shown() {
        var days = List.copyOf(balances.keySet());
        int step = Math.ceilDiv(days.size(), MOST_POINTS);
        return IntStream.range(0, days.size())
                .filter(place -> place % step == 0 || place == days.size() - 1)
                .mapToObj(days::get)
                .toList();
    }
}
