package dev.daybook.adapter.out.jooq.kit;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells what may pass from what is wrong with a statement or a row.
final class Outages {

    /// Beginnings of SQLSTATEs: lost connections, rollbacks for another's sake (deadlocks), exhausted resources,
    /// the operator's doing (shutdown, a statement that took too long), a lock not got, an idle transaction ended.
    private static final List<String> PASSING = List.of("08", "40", "53", "57", "55P03", "25P03");

    private Outages() {}

    static boolean explain(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException
                    || (cause instanceof SQLException sql && isPassing(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPassing(@Nullable String state) {
        return state != null && PASSING.stream().anyMatch(state::startsWith);
    }
}
