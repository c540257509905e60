package dev.daybook.adapter.out.jooq.kit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.Credentials;
import java.time.Duration;
import javax.sql.DataSource;

/// Opens the pool of connections. It opens without a database too, which may come later or come back.
public final class PostgresPool {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private PostgresPool() {}

    public static HikariDataSource open(PostgresSettings settings) {
        var config = new HikariConfig();
        config.setPoolName("daybook-books");
        config.setJdbcUrl(settings.url());
        config.setCredentialsProvider(
                () -> new Credentials(settings.user(), settings.password().get()));
        config.setMaximumPoolSize(settings.connections());
        config.setConnectionTimeout(settings.connectionWait().toMillis());
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("ApplicationName", "daybook");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("connectTimeout", CONNECT.toSeconds());
        planEachTime(config);
        if (settings.statementTimeout().isPositive()) {
            limitStatements(config, settings.statementTimeout());
        }
        return new HikariDataSource(config);
    }

    /// New connections without limits of time, for what may take long.
    public static DataSource patient(PostgresSettings settings) {
        var connections = new PatientConnections(settings.user(), settings.password());
        connections.setUrl(settings.url());
        connections.setApplicationName("daybook");
        connections.setTcpKeepAlive(true);
        connections.setConnectTimeout((int) CONNECT.toSeconds());
        connections.setPrepareThreshold(0);
        return connections;
    }

    /// What comes often the driver would have prepared, and Postgres might then go on with one plan for whatever the
    /// parameters are. For a search by metadata such a plan walks through the whole book.
    private static void planEachTime(HikariConfig config) {
        config.addDataSourceProperty("prepareThreshold", "0");
    }

    /// The server stops a statement that takes too long; when its answer is lost, our side of the connection gives up
    /// some time after it. A transaction that nobody goes on with must not keep its locks.
    private static void limitStatements(HikariConfig config, Duration timeout) {
        config.addDataSourceProperty(
                "socketTimeout", timeout.plus(CONNECT).plusSeconds(1).toSeconds());
        config.setConnectionInitSql("set statement_timeout = %1$d; set idle_in_transaction_session_timeout = %1$d"
                .formatted(timeout.toMillis()));
    }
}
