package dev.daybook.domain.transaction;

import dev.daybook.domain.account.Account;
import dev.daybook.domain.account.Account.Unopened;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.TransactionId;
import dev.daybook.domain.transaction.Transaction.Absent;
import java.util.HashMap;
import java.util.Map;

/// The part of the books that a decision looks at: the accounts a transaction touches, and the transaction itself.
public record Excerpt(Map<AccountId, Standing> accounts, Map<TransactionId, Transaction> transactions) {

    public static final Excerpt EMPTY = new Excerpt(Map.of(), Map.of());

    /// An account and the version of its stream.
    public record Standing(long version, Account account) {

        static final Standing UNOPENED = new Standing(0, new Unopened());
    }

    public Excerpt {
        accounts = Map.copyOf(accounts);
        transactions = Map.copyOf(transactions);
    }

    public Standing standing(AccountId account) {
        return accounts.getOrDefault(account, Standing.UNOPENED);
    }

    public Transaction transaction(TransactionId transaction) {
        return transactions.getOrDefault(transaction, new Absent());
    }

    public Excerpt with(AccountId account, Standing standing) {
        return new Excerpt(including(accounts, account, standing), transactions);
    }

    public Excerpt with(TransactionId id, Transaction transaction) {
        return new Excerpt(accounts, including(transactions, id, transaction));
    }

    private static <K, V> Map<K, V> including(Map<K, V> map, K key, V value) {
        var changed = new HashMap<>(map);
        changed.put(key, value);
        return changed;
    }
}
