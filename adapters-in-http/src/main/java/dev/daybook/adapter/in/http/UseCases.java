package dev.daybook.adapter.in.http;

import dev.daybook.application.account.OpenAccountUseCase;
import dev.daybook.application.ledger.CreateLedgerUseCase;
import dev.daybook.application.query.AccountHistoryQuery;
import dev.daybook.application.query.AccountQuery;
import dev.daybook.application.query.BalanceQuery;
import dev.daybook.application.query.LedgerExistenceQuery;
import dev.daybook.application.query.LedgerQuery;
import dev.daybook.application.query.TransactionQuery;
import dev.daybook.application.query.TrialBalanceQuery;
import dev.daybook.application.transaction.GuardedStreams;
import dev.daybook.application.transaction.PostTransactionUseCase;

/// Everything the application can do and tell, as far as the API offers it.
public record UseCases(
        CreateLedgerUseCase createLedger,
        OpenAccountUseCase openAccount,
        PostTransactionUseCase postTransaction,
        GuardedStreams guardedStreams,
        LedgerQuery ledgers,
        LedgerExistenceQuery ledgerExistence,
        AccountQuery accounts,
        BalanceQuery balances,
        AccountHistoryQuery history,
        TransactionQuery transactions,
        TrialBalanceQuery trialBalances) {}
