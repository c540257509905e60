package dev.daybook.adapter.out.jooq.kit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.postgresql.ds.PGSimpleDataSource;

/// Connections that ask for the password each time: one of IAM's is good for a quarter of an hour only.
final class PatientConnections extends PGSimpleDataSource {

    private static final long serialVersionUID = 1L;

    private final String user;
    private final transient Supplier<String> password;

    PatientConnections(String user, Supplier<String> password) {
        this.user = user;
        this.password = password;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection(user, password.get());
    }
}
