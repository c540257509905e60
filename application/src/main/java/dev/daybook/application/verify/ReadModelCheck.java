package dev.daybook.application.verify;

import dev.daybook.application.job.Finding.Kind;
import dev.daybook.application.job.Progress;
import dev.daybook.application.job.VerifyReport.CheckedReadModel;
import dev.daybook.application.port.CorruptFeed;
import dev.daybook.application.port.EventFeed;
import dev.daybook.application.port.ReadModel;
import dev.daybook.application.port.ReadModel.AssetTotals;
import dev.daybook.application.port.ReadModel.Comparison;
import dev.daybook.application.port.ReadModel.Difference;
import dev.daybook.application.rebuild.Proof;
import java.util.List;

/// Whether the rows of one read model are what the events say, and its balances add up to nothing.
final class ReadModelCheck {

    private static final int LISTED = 1_000;

    private final ReadModel readModel;
    private final Findings findings;

    ReadModelCheck(ReadModel readModel, Findings findings) {
        this.readModel = readModel;
        this.findings = findings;
    }

    CheckedReadModel check(EventFeed feed, boolean repair, Progress progress) {
        var comparison = compared(feed, repair, progress);
        comparison.listed().forEach(difference -> tell(difference, repair));
        findings.addUnlisted(comparison.different() - comparison.listed().size(), repair);
        progress.phase("adding up " + readModel.name(), 0);
        var totals = readModel.totals();
        totals.forEach(this::requireBalance);
        return new CheckedReadModel(
                readModel.name(),
                comparison.rows(),
                comparison.different(),
                readModel.live().parkingLot().count(),
                totals);
    }

    /// Without the whole feed there is no fresh fold.
    private Comparison compared(EventFeed feed, boolean repair, Progress progress) {
        try {
            return new Proof(feed, progress).compare(readModel, repair, LISTED);
        } catch (CorruptFeed hole) {
            findings.add(Kind.ROW, readModel.name(), "was not compared with a fresh fold: " + hole.getMessage());
            return new Comparison(0, 0, List.of());
        }
    }

    private void tell(Difference difference, boolean repaired) {
        var subject = readModel.name() + " " + difference.row();
        var detail = "is %s, should be %s"
                .formatted(
                        difference.live().orElse("missing"), difference.other().orElse("missing"));
        if (repaired) {
            findings.addRepaired(Kind.ROW, subject, detail);
        } else {
            findings.add(Kind.ROW, subject, detail);
        }
    }

    private void requireBalance(AssetTotals totals) {
        var sums = totals.sums();
        if (!sums.posted().debits().equals(sums.posted().credits())
                || !sums.reserved().debits().equals(sums.reserved().credits())) {
            var subject = "%s, ledger %s, %s".formatted(readModel.name(), totals.ledger(), totals.asset());
            findings.add(Kind.BALANCE, subject, "debits do not equal credits: " + sums);
        }
    }
}
