package dev.daybook.bootstrap.settings;

import dev.daybook.adapter.out.jooq.kit.PostgresSettings;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// Where Postgres is and how to log in: by a password, or by IAM.
final class PostgresVariables {

    private static final String URL = "DAYBOOK_POSTGRES_URL";
    private static final String USER = "DAYBOOK_POSTGRES_USER";
    private static final String PASSWORD = "DAYBOOK_POSTGRES_PASSWORD";
    private static final String AUTH = "DAYBOOK_POSTGRES_AUTH";
    private static final String CONNECTIONS = "DAYBOOK_POSTGRES_CONNECTIONS";
    private static final String SHAPE = "jdbc:postgresql://HOST:PORT/DATABASE, without user and password";

    /// How a user proves who it is.
    private enum Auth {
        PASSWORD,
        IAM
    }

    private PostgresVariables() {}

    /// Empty where a fault was noted.
    static Optional<PostgresSettings> read(Variables variables, int connections) {
        var url = variables.required(URL, SHAPE).isPresent()
                ? variables.parsed(URL, PostgresVariables::server, SHAPE)
                : Optional.<URI>empty();
        var user = variables.required(USER, "the user in the database");
        var auth = variables
                .parsed(AUTH, text -> Auth.valueOf(text.toUpperCase(Locale.ROOT)), "iam or password")
                .orElse(Auth.PASSWORD);
        int most = variables.number(CONNECTIONS, 1, 1_000, connections);
        var password = password(variables, auth, url, user);
        if (url.isEmpty() || user.isEmpty() || password.isEmpty()) {
            return Optional.empty();
        }
        var settings = PostgresSettings.of("jdbc:" + url.get(), user.get(), password.get())
                .allowing(most);
        return Optional.of(auth == Auth.IAM ? behindProxy(settings) : settings);
    }

    private static Optional<Supplier<String>> password(
            Variables variables, Auth auth, Optional<URI> server, Optional<String> user) {
        return switch (auth) {
            case PASSWORD -> {
                var password = variables.required(PASSWORD, "or set %s=iam".formatted(AUTH));
                yield password.map(text -> () -> text);
            }
            case IAM -> {
                var region = variables.required(Regions.NAME, "IAM signs for a region");
                yield server.flatMap(at -> user.flatMap(name -> region.map(where -> IamPassword.of(at, name, where))));
            }
        };
    }

    /// Limits of time are the user's in the database there: RDS Proxy pins a connection that sets any itself.
    private static PostgresSettings behindProxy(PostgresSettings settings) {
        return new PostgresSettings(
                settings.url(),
                settings.user(),
                settings.password(),
                settings.connections(),
                settings.connectionWait(),
                Duration.ZERO);
    }

    private static URI server(String url) {
        if (!url.startsWith("jdbc:postgresql://") || url.contains("password=") || url.contains("user=")) {
            throw new IllegalArgumentException(URL);
        }
        var server = URI.create(url.substring("jdbc:".length()));
        if (server.getHost() == null || server.getUserInfo() != null) {
            throw new IllegalArgumentException(URL);
        }
        return server;
    }
}
