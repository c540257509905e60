package dev.daybook.application.port;

/// What every read model of the books promises.
public interface BooksContract
        extends ProjectionContract,
                BooksProjectionContract,
                LedgersContract,
                AccountsContract,
                EntriesContract,
                BalanceAfterContract,
                TransactionsContract,
                TransactionListContract,
                TrialBalanceContract {}
