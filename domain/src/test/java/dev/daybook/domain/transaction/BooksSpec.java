package dev.daybook.domain.transaction;

import static dev.daybook.domain.fixture.TransactionWords.books;
import static dev.daybook.domain.fixture.TransactionWords.posted;
import static dev.daybook.domain.fixture.TransactionWords.standing;
import static dev.daybook.domain.fixture.Words.BANK;
import static dev.daybook.domain.fixture.Words.FIRST;
import static dev.daybook.domain.fixture.Words.SAVINGS;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.credit;
import static dev.daybook.domain.fixture.Words.guarded;
import static dev.daybook.domain.fixture.Words.posted;
import static dev.daybook.domain.fixture.Words.unbounded;

import dev.daybook.domain.account.AccountEvent;
import dev.daybook.domain.account.AccountEvent.AccountOpened;
import dev.daybook.domain.decision.DeciderSpec;
import dev.daybook.domain.id.AccountId;

/// Books to try transactions on: the wallet holds 500, the savings nothing, the bank is not guarded.
final class BooksSpec {

    static final AccountOpened BANK_OPENED = unbounded(BANK);
    static final AccountEvent[] WALLET_WITH_500 = {guarded(WALLET), posted(WALLET, FIRST, credit(500))};

    private BooksSpec() {}

    static DeciderSpec<TransactionCommand, Excerpt, JournalEntry, TransactionRejection> usual() {
        return new DeciderSpec<>(new TransactionDecider()).startingFrom(excerpt());
    }

    /// The same, but `account` has this history.
    static DeciderSpec<TransactionCommand, Excerpt, JournalEntry, TransactionRejection> where(
            AccountId account, AccountEvent... history) {
        return new DeciderSpec<>(new TransactionDecider())
                .startingFrom(excerpt().with(account, standing(history)));
    }

    private static Excerpt excerpt() {
        return books(guarded(SAVINGS), BANK_OPENED).with(WALLET, standing(WALLET_WITH_500));
    }
}
