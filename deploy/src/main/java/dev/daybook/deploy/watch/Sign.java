package dev.daybook.deploy.watch;

import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;

/// One sign of trouble.
///
/// @param name by which the README explains it
/// @param meaning what it says to whoever is woken up
/// @param minutes how long it must last
/// @param silence what it means when nothing is counted at all
record Sign(
        String name,
        String meaning,
        IMetric metric,
        ComparisonOperator comparison,
        double limit,
        int minutes,
        TreatMissingData silence) {

    static Sign above(double limit, int minutes, IMetric metric, String name, String meaning) {
        return new Sign(
                name,
                meaning,
                metric,
                ComparisonOperator.GREATER_THAN_THRESHOLD,
                limit,
                minutes,
                TreatMissingData.NOT_BREACHING);
    }

    /// Silence is the worst of it.
    static Sign below(double limit, int minutes, IMetric metric, String name, String meaning) {
        return new Sign(
                name,
                meaning,
                metric,
                ComparisonOperator.LESS_THAN_THRESHOLD,
                limit,
                minutes,
                TreatMissingData.BREACHING);
    }
}
