package dev.daybook.adapter.in.http;

import dev.daybook.adapter.in.http.write.WriteSide;
import dev.daybook.application.query.AccountAtQuery;
import dev.daybook.application.query.AccountHistoryQuery;
import dev.daybook.application.query.AccountQuery;
import dev.daybook.application.query.BalanceQuery;
import dev.daybook.application.query.LedgerExistenceQuery;
import dev.daybook.application.query.LedgerQuery;
import dev.daybook.application.query.TransactionQuery;
import dev.daybook.application.query.TrialBalanceQuery;
import dev.daybook.application.transaction.GuardedStreams;

/// Everything the application can do and tell, as far as the API offers it.
///
/// @param rehearsed does what `real` does over commands that are only rehearsed
public record UseCases(
        WriteSide real,
        WriteSide rehearsed,
        GuardedStreams guardedStreams,
        LedgerQuery ledgers,
        LedgerExistenceQuery ledgerExistence,
        AccountQuery accounts,
        AccountAtQuery accountsAt,
        BalanceQuery balances,
        AccountHistoryQuery history,
        TransactionQuery transactions,
        TrialBalanceQuery trialBalances) {}
