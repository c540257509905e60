package dev.daybook.adapter.out.jooq;

import dev.daybook.adapter.out.jooq.kit.Database;
import dev.daybook.adapter.out.jooq.kit.Schema;
import dev.daybook.application.port.Books;
import dev.daybook.application.port.ReadModel.Slot;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.view.AccountView;
import dev.daybook.application.view.AsOf;
import dev.daybook.application.view.BalanceView;
import dev.daybook.application.view.EntryView;
import dev.daybook.application.view.EntryView.EffectivePlace;
import dev.daybook.application.view.LedgerView;
import dev.daybook.application.view.Period;
import dev.daybook.application.view.Statement;
import dev.daybook.application.view.TransactionView;
import dev.daybook.application.view.TrialBalance;
import dev.daybook.domain.account.Holdings;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.id.TransactionId;
import dev.daybook.domain.money.Asset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The books in Postgres. Every answer is one statement, so it is true at one instant.
public final class JooqBooks implements Books {

    private final Database database;
    private final JooqLedgers ledgers;
    private final JooqAccounts accounts;
    private final JooqBalances balances;
    private final JooqEntries entries;
    private final JooqStatements statements;
    private final JooqTransactions transactions;
    private final JooqTrialBalances trialBalances;

    /// The live ones.
    public JooqBooks(Database database) {
        this(database, new Schema(BookRows.NAME));
    }

    /// Those of another generation.
    public JooqBooks(Database connections, Slot slot) {
        this(connections, Schema.of(BookRows.NAME, slot));
    }

    private JooqBooks(Database connections, Schema schema) {
        this.database = connections.with(BookRows.NAME, schema);
        this.ledgers = new JooqLedgers(database);
        this.accounts = new JooqAccounts(database);
        this.balances = new JooqBalances(database);
        this.entries = new JooqEntries(database);
        this.statements = new JooqStatements(database);
        this.transactions = new JooqTransactions(database);
        this.trialBalances = new JooqTrialBalances(database);
    }

    @Override
    public Optional<LedgerView> ledger(LedgerId ledger) {
        return ledgers.find(ledger);
    }

    @Override
    public List<LedgerView> ledgers(Optional<Set<LedgerId>> among, Optional<LedgerId> after, int limit) {
        return ledgers.list(among, after, limit);
    }

    @Override
    public Optional<AccountView> account(LedgerId ledger, AccountId account) {
        return accounts.find(ledger, account);
    }

    @Override
    public Optional<BalanceView> balances(LedgerId ledger, AccountId account, AsOf asOf) {
        return balances.at(ledger, account, asOf);
    }

    @Override
    public List<AccountView> accounts(LedgerId ledger, AccountFilter filter, Optional<AccountId> after, int limit) {
        return accounts.search(ledger, filter, after, limit);
    }

    @Override
    public List<EntryView> entries(LedgerId ledger, AccountId account, Optional<EntryView.Place> after, int limit) {
        return entries.list(ledger, account, after, limit);
    }

    @Override
    public Optional<Statement> statement(
            LedgerId ledger, AccountId account, Period period, Optional<EffectivePlace> after, int limit) {
        return statements.of(ledger, account, period, after, limit);
    }

    @Override
    public Optional<TransactionView> transaction(LedgerId ledger, TransactionId transaction) {
        return transactions.find(ledger, transaction);
    }

    @Override
    public List<TransactionView> transactions(
            LedgerId ledger, TransactionFilter filter, Order order, Optional<TransactionPlace> after, int limit) {
        return transactions.list(ledger, filter, order, after, limit);
    }

    @Override
    public TrialBalance trialBalance(LedgerId ledger) {
        return trialBalances.of(ledger);
    }

    @Override
    public TrialBalance trialBalance(LedgerId ledger, AsOf asOf) {
        return trialBalances.of(ledger, asOf);
    }

    @Override
    public Map<Asset, Holdings> totals(LedgerId ledger) {
        return trialBalances.totals(ledger);
    }

    @Override
    public Map<StreamId, Long> versions(Collection<StreamId> streams) {
        return database.read(sql -> new BookVersions().readAll(sql, streams));
    }
}
