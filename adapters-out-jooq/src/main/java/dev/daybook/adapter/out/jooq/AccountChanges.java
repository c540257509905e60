package dev.daybook.adapter.out.jooq;

import static dev.daybook.adapter.out.jooq.generated.Tables.ACCOUNT;

import dev.daybook.adapter.out.jooq.generated.tables.records.AccountRecord;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.StreamId;
import dev.daybook.domain.account.AccountEvent;
import dev.daybook.domain.account.AccountEvent.AccountOpened;
import dev.daybook.domain.account.AccountEvent.EntriesPosted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/// What events mean for `account`. Its balances come from the transactions, which tell of every account.
final class AccountChanges {

    private final List<AccountRecord> opened = new ArrayList<>();
    private final Map<StreamId, Long> posted = new HashMap<>();

    void add(EventRef ref, AccountEvent event) {
        switch (event) {
            case AccountOpened opening ->
                opened.add(AccountRows.row(ref.stream().ledger(), opening, ref.version()));
            case EntriesPosted _ -> posted.put(ref.stream(), ref.version());
        }
    }

    void write(DSLContext tx) {
        ManyRows.insert(tx, ACCOUNT, opened);
        if (!posted.isEmpty()) {
            moveVersions(tx);
        }
    }

    private void moveVersions(DSLContext tx) {
        var rows = posted.entrySet().stream()
                .map(moved -> named(moved.getKey(), moved.getValue()))
                .toList();
        int moved = tx.update(ACCOUNT)
                .set(ACCOUNT.VERSION, ManyRows.field(ACCOUNT.VERSION))
                .from(new ManyRows(rows, ACCOUNT.LEDGER, ACCOUNT.ID, ACCOUNT.VERSION).table())
                .where(ACCOUNT.LEDGER.eq(ManyRows.field(ACCOUNT.LEDGER)))
                .and(ACCOUNT.ID.eq(ManyRows.field(ACCOUNT.ID)))
                .execute();
        if (moved != rows.size()) {
            throw new IllegalStateException("posted to an account that was never opened, among " + posted.keySet());
        }
    }

    private static AccountRecord named(StreamId stream, long version) {
        var row = new AccountRecord();
        row.setLedger(stream.ledger().value());
        row.setId(stream.id());
        row.setVersion(version);
        return row;
    }
}
