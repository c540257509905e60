package dev.daybook.adapter.out.jooq;

import static dev.daybook.adapter.out.jooq.generated.books.Tables.ACCOUNT;

import dev.daybook.adapter.out.jooq.generated.books.tables.records.AccountRecord;
import dev.daybook.adapter.out.jooq.kit.ManyRows;
import dev.daybook.adapter.out.jooq.kit.Pen;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.StreamId;
import dev.daybook.domain.account.AccountEvent;
import dev.daybook.domain.account.AccountEvent.AccountClosed;
import dev.daybook.domain.account.AccountEvent.AccountFrozen;
import dev.daybook.domain.account.AccountEvent.AccountOpened;
import dev.daybook.domain.account.AccountEvent.AccountUnfrozen;
import dev.daybook.domain.account.AccountEvent.FundsMoved;
import dev.daybook.domain.account.AccountEvent.MetadataChanged;
import dev.daybook.domain.account.AccountEvent.MinimumBalanceChanged;
import dev.daybook.domain.account.AccountStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.TableField;

/// What events mean for `account`: of what changes more than once, the newest. Its balances come from the transactions,
/// which tell of every account.
final class AccountChanges {

    private final List<AccountRecord> opened = new ArrayList<>();
    private final Map<StreamId, AccountRecord> versions = new HashMap<>();
    private final Map<StreamId, AccountRecord> statuses = new HashMap<>();
    private final Map<StreamId, AccountRecord> minimums = new HashMap<>();
    private final Map<StreamId, AccountRecord> metadata = new HashMap<>();

    /// @param event the next one of its stream
    void add(EventRef ref, AccountEvent event) {
        switch (event) {
            case AccountOpened opening ->
                opened.add(AccountRows.row(ref.stream().ledger(), opening, ref.version()));
            case AccountFrozen _ -> changeStatus(ref, AccountStatus.FROZEN);
            case AccountUnfrozen _ -> changeStatus(ref, AccountStatus.OPEN);
            case AccountClosed _ -> changeStatus(ref, AccountStatus.CLOSED);
            case MetadataChanged changed -> row(metadata, ref).setMetadata(Json.write(changed.metadata()));
            case MinimumBalanceChanged changed ->
                row(minimums, ref).setMinimumBalance(AccountRows.minorUnits(changed.minimumBalance()));
            case FundsMoved _ -> {}
        }
        if (!(event instanceof AccountOpened)) {
            row(versions, ref).setVersion(ref.version());
        }
    }

    void write(Pen pen) {
        pen.insert(ACCOUNT, opened);
        if (update(pen.tx(), versions, ACCOUNT.VERSION) != versions.size()) {
            throw new IllegalStateException("changes an account that was never opened, among " + versions.keySet());
        }
        var _ = update(pen.tx(), statuses, ACCOUNT.STATUS);
        var _ = update(pen.tx(), minimums, ACCOUNT.MINIMUM_BALANCE);
        var _ = update(pen.tx(), metadata, ACCOUNT.METADATA);
    }

    private void changeStatus(EventRef ref, AccountStatus status) {
        row(statuses, ref).setStatus(Spelling.of(status));
    }

    private static AccountRecord row(Map<StreamId, AccountRecord> rows, EventRef ref) {
        return rows.computeIfAbsent(ref.stream(), AccountChanges::named);
    }

    private static AccountRecord named(StreamId stream) {
        var row = new AccountRecord();
        row.setLedger(stream.ledger().value());
        row.setId(stream.id());
        return row;
    }

    private static <T> int update(
            DSLContext tx, Map<StreamId, AccountRecord> rows, TableField<AccountRecord, T> column) {
        if (rows.isEmpty()) {
            return 0;
        }
        return tx.update(ACCOUNT)
                .set(column, ManyRows.field(column))
                .from(new ManyRows(List.copyOf(rows.values()), ACCOUNT.LEDGER, ACCOUNT.ID, column).table())
                .where(ACCOUNT.LEDGER.eq(ManyRows.field(ACCOUNT.LEDGER)))
                .and(ACCOUNT.ID.eq(ManyRows.field(ACCOUNT.ID)))
                .execute();
    }
}
