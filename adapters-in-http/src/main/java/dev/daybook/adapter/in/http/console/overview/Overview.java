package dev.daybook.adapter.in.http.console.overview;

import dev.daybook.application.view.ProjectionView;
import dev.daybook.application.view.TransactionView;
import dev.daybook.domain.account.Holdings;
import dev.daybook.domain.money.Asset;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the first page tells of a ledger at one moment.
///
/// @param totals per asset, by its spelling
/// @param projections none where whoever looks may not operate
/// @param recent the newest transactions, newest first
/// @param pace transactions begun in this ledger per second, lately
public record Overview(
        SortedMap<String, Sum> totals,
        Optional<List<ProjectionView>> projections,
        List<TransactionView> recent,
        double pace) {

    /// The sums of one asset.
    public record Sum(Asset asset, Holdings holdings) {

        public boolean isBalanced() {
            return holdings.posted().debits().equals(holdings.posted().credits())
                    && holdings.reserved().debits().equals(holdings.reserved().credits());
        }
    }

    public Overview {
        totals = new TreeMap<>(totals);
        recent = List.copyOf(recent);
    }

    public boolean isBalanced() {
        return totals.values().stream().allMatch(Sum::isBalanced);
    }

    /// Events of the feed so far, of all ledgers.
    public long events() {
        return projections.stream()
                .flatMap(List::stream)
                .limit(1)
                .flatMap(view -> view.ends().stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    /// Of the slowest projection.
    public Duration lag() {
        return projections.stream()
                .flatMap(List::stream)
                .map(ProjectionView::lag)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    public long parked() {
        return projections.stream()
                .flatMap(List::stream)
                .mapToLong(ProjectionView::parked)
                .sum();
    }
}
