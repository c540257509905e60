package dev.daybook.adapter.out.jooq;

import dev.daybook.adapter.out.jooq.generated.books.tables.records.MovementSumRecord;
import dev.daybook.application.view.TimeAxis;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import java.util.List;
import java.util.Map;

/// A node of a tree of sums as a row.
final class SumRows {

    private SumRows() {}

    static List<MovementSumRecord> rows(Map<SumNode, Sums> nodes) {
        return nodes.entrySet().stream()
                .map(node -> row(node.getKey(), node.getValue()))
                .toList();
    }

    static SumNode node(MovementSumRecord row) {
        var owner = new Owner(new LedgerId(row.getLedger()), new AccountId(row.getAccount()));
        return new SumNode(owner, Spelling.parse(TimeAxis.class, row.getAxis()), row.getPrefix());
    }

    static MovementSumRecord row(SumNode node, Sums sums) {
        var posted = sums.holdings().posted();
        var reserved = sums.holdings().reserved();
        return new MovementSumRecord(
                node.owner().ledger().value(),
                node.owner().account().value(),
                Spelling.of(node.axis()),
                (short) node.depth(),
                node.prefix(),
                sums.movements(),
                posted.debits(),
                posted.credits(),
                reserved.debits(),
                reserved.credits());
    }
}
