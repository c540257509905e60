package dev.daybook.application.job;

import dev.daybook.application.port.ReadModel.Comparison;
import java.util.List;
import java.util.Optional;

/// What a job came to.
public sealed interface JobResult {

    /// Whether the answer is yes: nothing differs, nothing stands still.
    boolean isGood();

    /// A generation was built.
    ///
    /// @param switched whether the new generation is the live one now
    /// @param positions where it stands, by partition
    record Rebuilt(boolean switched, String label, List<Long> positions, Optional<Comparison> comparison)
            implements JobResult {

        public Rebuilt {
            positions = List.copyOf(positions);
        }

        @Override
        public boolean isGood() {
            return switched || comparison.isEmpty();
        }
    }

    /// Parked streams were tried again.
    ///
    /// @param redriven streams that flow again
    /// @param parked streams that stand still in the read model now
    record Redriven(long redriven, long parked) implements JobResult {

        @Override
        public boolean isGood() {
            return parked == 0;
        }
    }

    /// Events that a bus had refused were offered to it again.
    ///
    /// @param told events that it took
    /// @param parked events that it still refuses
    record Retold(long told, long parked) implements JobResult {

        @Override
        public boolean isGood() {
            return parked == 0;
        }
    }

    /// Everything was compared with everything.
    record Verified(VerifyReport report) implements JobResult {

        @Override
        public boolean isGood() {
            return report.isClean();
        }
    }
}
