package dev.daybook.benchmarks.rebuild;

import dev.daybook.adapter.out.jooq.kit.JooqReadModel;
import dev.daybook.adapter.out.jooq.kit.PostgresSettings;
import dev.daybook.adapter.out.jooq.kit.Rows;
import dev.daybook.application.port.EventFeed;
import dev.daybook.application.port.ReadModel;
import java.math.BigInteger;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/// A new generation, from making its tables to completing it, by what `./daybook rebuild` does; and nothing else, so
/// without comparing it and taking over.
final class DaybookRebuild implements BalanceRebuild {

    private static final String ALL = "select account, balance from %s_side.balance".formatted(WalletBalances.SCHEMA);

    private final String name;
    private final EventFeed feed;
    private final DataSource connections;
    private final ReadModel readModel;

    DaybookRebuild(String name, EventFeed feed, Rows rows, PostgresSettings settings, DataSource connections) {
        this.name = name;
        this.feed = feed;
        this.connections = connections;
        this.readModel = new JooqReadModel(rows, settings, connections, feed::partitions);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Duration rebuild() {
        return SideBuild.time(readModel, feed).total();
    }

    @Override
    public Map<String, BigInteger> balances() {
        var balances = new TreeMap<String, BigInteger>();
        try (var connection = connections.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(ALL)) {
            while (rows.next()) {
                var _ = balances.put(rows.getString(1), rows.getBigDecimal(2).toBigIntegerExact());
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return balances;
    }

    @Override
    public void close() {
        // Nothing of it runs.
    }
}
