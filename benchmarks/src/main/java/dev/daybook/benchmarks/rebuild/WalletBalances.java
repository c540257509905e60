package dev.daybook.benchmarks.rebuild;

import java.math.BigDecimal;
import java.util.List;
import org.jooq.TableField;
import org.jooq.UniqueKey;
import org.jooq.impl.CustomRecord;
import org.jooq.impl.CustomTable;
import org.jooq.impl.DSL;
import org.jooq.impl.Internal;
import org.jooq.impl.SQLDataType;

/// The one table of the read model: a row per account.
final class WalletBalances extends CustomTable<WalletBalances.Row> {

    static final String SCHEMA = "rebuilt_balances";
    static final WalletBalances BALANCE = new WalletBalances();

    private static final long serialVersionUID = 1L;

    final TableField<Row, String> account = createField(DSL.name("account"), SQLDataType.CLOB.notNull());
    final TableField<Row, BigDecimal> balance =
            createField(DSL.name("balance"), SQLDataType.NUMERIC(38).notNull());

    private WalletBalances() {
        super(DSL.name("balance"), DSL.schema(DSL.name(SCHEMA)));
    }

    @Override
    public Class<Row> getRecordType() {
        return Row.class;
    }

    @Override
    public UniqueKey<Row> getPrimaryKey() {
        return Internal.createUniqueKey(this, account);
    }

    @Override
    public List<UniqueKey<Row>> getUniqueKeys() {
        return List.of();
    }

    static final class Row extends CustomRecord<Row> {

        private static final long serialVersionUID = 1L;

        Row() {
            super(BALANCE);
        }

        static Row of(String account, BigDecimal balance) {
            var row = new Row();
            row.set(BALANCE.account, account);
            row.set(BALANCE.balance, balance);
            return row;
        }
    }
}
