package dev.daybook.application.job;

import dev.daybook.application.port.ReadModel.AssetTotals;
import java.time.Duration;
import java.util.List;

/// What was looked at, and what is not as it should be.
///
/// @param events how many the store holds
/// @param streams in how many streams
/// @param feedEntries how many the feed holds
/// @param found how many findings there are
/// @param repaired how many of those are as they should be again
/// @param findings the first of them
public record VerifyReport(
        long events,
        long streams,
        long feedEntries,
        List<CheckedReadModel> readModels,
        long found,
        long repaired,
        List<Finding> findings,
        Duration took) {

    /// One read model.
    ///
    /// @param rows how many were compared with a fresh fold of the events
    /// @param different how many of them differed
    /// @param parked how many streams stand still
    /// @param totals what its balances add up to
    public record CheckedReadModel(String name, long rows, long different, long parked, List<AssetTotals> totals) {
        public CheckedReadModel {
            totals = List.copyOf(totals);
        }
    }

    public VerifyReport {
        readModels = List.copyOf(readModels);
        findings = List.copyOf(findings);
    }

    /// Whether nothing was found, or all of it is repaired.
    public boolean isClean() {
        return found == repaired;
    }
}
