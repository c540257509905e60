package dev.daybook.adapter.out.jooq.kit;

import java.time.Duration;
import java.util.function.Supplier;

/// Where the database is and how long to bear with it.
///
/// @param password asked for each new connection
/// @param connections the most that are open at once
/// @param connectionWait how long a statement waits for one of them
/// @param statementTimeout how long the server works on one statement, or keeps an idle transaction; zero leaves it
///     to the user's defaults in the database, as it must be behind RDS Proxy, which pins a connection that sets any
public record PostgresSettings(
        String url,
        String user,
        Supplier<String> password,
        int connections,
        Duration connectionWait,
        Duration statementTimeout) {

    public static PostgresSettings of(String url, String user, String password) {
        return of(url, user, () -> password);
    }

    /// For passwords that do not last, as those of IAM.
    public static PostgresSettings of(String url, String user, Supplier<String> password) {
        return new PostgresSettings(url, user, password, 10, Duration.ofSeconds(3), Duration.ofSeconds(10));
    }

    public PostgresSettings allowing(int most) {
        return new PostgresSettings(url, user, password, most, connectionWait, statementTimeout);
    }

    /// Without the password, so that no log gets it.
    @Override
    public String toString() {
        return "%s as %s".formatted(url, user);
    }
}
