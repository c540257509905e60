package dev.daybook.application.command;

import dev.daybook.application.port.Folding;
import dev.daybook.domain.account.Account;
import dev.daybook.domain.account.AccountDecider;
import dev.daybook.domain.account.AccountEvent;
import dev.daybook.domain.ledger.Ledger;
import dev.daybook.domain.ledger.LedgerDecider;
import dev.daybook.domain.ledger.LedgerEvent;
import dev.daybook.domain.transaction.Transaction;
import dev.daybook.domain.transaction.TransactionEvent;
import dev.daybook.domain.transaction.TransactionEvolver;

/// How each kind of stream is folded. Raise a version with every change of how its events fold or of its state's shape.
public final class Foldings {

    public static final Folding<Ledger, LedgerEvent> LEDGER =
            new Folding<>(1, new LedgerDecider(), LedgerEvent.class, Ledger.class, Ledger.Created.class);

    public static final Folding<Account, AccountEvent> ACCOUNT =
            new Folding<>(2, new AccountDecider(), AccountEvent.class, Account.class, Account.Opened.class);

    public static final Folding<Transaction, TransactionEvent> TRANSACTION = new Folding<>(
            2, new TransactionEvolver(), TransactionEvent.class, Transaction.class, Transaction.Posted.class);

    private Foldings() {}
}
