package dev.daybook.adapter.out.dynamodb.balances;

import dev.daybook.application.port.ReadModel.AssetTotals;
import dev.daybook.domain.account.Holdings;
import dev.daybook.domain.account.Reserved;
import dev.daybook.domain.account.Totals;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.money.Asset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// What rows add up to.
final class Sums implements Consumer<List<BalanceRow>> {

    private final Map<Book, Holdings> sums = new HashMap<>();

    private record Book(LedgerId ledger, Asset asset) {}

    @Override
    public void accept(List<BalanceRow> page) {
        page.forEach(row -> row.asset()
                .ifPresent(asset -> sums.merge(new Book(row.stream().ledger(), asset), row.holdings(), Sums::sum)));
    }

    List<AssetTotals> totals() {
        return sums.entrySet().stream()
                .map(sum -> new AssetTotals(sum.getKey().ledger(), sum.getKey().asset(), sum.getValue()))
                .toList();
    }

    private static Holdings sum(Holdings one, Holdings other) {
        return new Holdings(
                new Totals(
                        one.posted().debits().add(other.posted().debits()),
                        one.posted().credits().add(other.posted().credits())),
                new Reserved(
                        one.reserved().debits().add(other.reserved().debits()),
                        one.reserved().credits().add(other.reserved().credits())));
    }
}
