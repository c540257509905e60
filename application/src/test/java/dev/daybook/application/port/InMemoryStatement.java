package dev.daybook.application.port;

import static java.util.Comparator.comparing;

import dev.daybook.application.view.AccountView;
import dev.daybook.application.view.EntryView;
import dev.daybook.application.view.EntryView.EffectivePlace;
import dev.daybook.application.view.Period;
import dev.daybook.application.view.Statement;
import dev.daybook.application.view.TimeAxis;
import dev.daybook.domain.account.Entry;
import dev.daybook.domain.account.Totals;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// A statement, added up from an account's whole history.
final class InMemoryStatement {

    private InMemoryStatement() {}

    static Statement of(
            FoldedLedger folded, AccountView account, Period period, Optional<EffectivePlace> after, int limit) {
        var order = order(period.axis());
        var history = folded.history(account, order);
        return new Statement(
                account.id(),
                account.asset(),
                account.side(),
                period,
                totals(history.stream().filter(entry -> time(period, entry).isBefore(period.from()))),
                totals(history.stream().filter(entry -> time(period, entry).isBefore(period.to()))),
                history.stream()
                        .filter(entry -> !time(period, entry).isBefore(period.from())
                                && time(period, entry).isBefore(period.to()))
                        .filter(entry -> after.isEmpty() || isBehind(entry, after.get(), period.axis()))
                        .limit(limit)
                        .toList());
    }

    private static Comparator<EntryView> order(TimeAxis axis) {
        return switch (axis) {
            case EFFECTIVE -> comparing(EntryView::effectivePlace);
            case RECORDED -> comparing(EntryView::place);
        };
    }

    private static boolean isBehind(EntryView entry, EffectivePlace last, TimeAxis axis) {
        return switch (axis) {
            case EFFECTIVE -> entry.effectivePlace().compareTo(last) > 0;
            case RECORDED -> entry.place().compareTo(last.place()) > 0;
        };
    }

    private static Instant time(Period period, EntryView entry) {
        return switch (period.axis()) {
            case EFFECTIVE -> entry.effectiveAt();
            case RECORDED -> entry.place().recordedAt();
        };
    }

    private static Totals totals(Stream<EntryView> entries) {
        return Totals.ZERO.plus(
                entries.map(entry -> new Entry(entry.place().posting(), entry.direction(), entry.amount()))
                        .toList());
    }
}
