package dev.daybook.adapter.in.http.console.overview;

import dev.daybook.adapter.in.http.console.overview.Overview.Sum;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.adapter.in.http.usecase.UseCases;
import dev.daybook.application.port.Books.Order;
import dev.daybook.application.port.Books.TransactionFilter;
import dev.daybook.application.query.Freshness;
import dev.daybook.application.view.ProjectionView;
import dev.daybook.application.view.TransactionView;
import dev.daybook.domain.id.LedgerId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Looks at a ledger for the first page.
final class Overviews {

    private static final int RECENT = 15;

    private final UseCases useCases;

    Overviews(UseCases useCases) {
        this.useCases = useCases;
    }

    Overview of(LedgerId ledger, Call call, double pace) {
        return new Overview(totals(ledger), projections(call), recent(ledger), pace);
    }

    private SortedMap<String, Sum> totals(LedgerId ledger) {
        var totals = new TreeMap<String, Sum>();
        useCases.trialBalances()
                .totals(ledger)
                .forEach((asset, holdings) -> totals.put(asset.toString(), new Sum(asset, holdings)));
        return totals;
    }

    private Optional<List<ProjectionView>> projections(Call call) {
        return useCases.operations()
                .filter(_ -> call.caller().mayOperate())
                .map(operations -> operations.projections().list());
    }

    private List<TransactionView> recent(LedgerId ledger) {
        return useCases.transactions()
                .list(ledger, TransactionFilter.ALL, Order.NEWEST_FIRST, Optional.empty(), RECENT, Freshness.ANY);
    }
}
