package dev.daybook.bootstrap.settings;

import dev.daybook.adapter.in.http.auth.Authenticator;
import dev.daybook.adapter.in.http.auth.GatewayClaims;
import dev.daybook.adapter.in.http.server.HttpSettings;
import dev.daybook.bootstrap.service.Role;
import dev.daybook.bootstrap.service.ServiceSettings;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/// The settings of a server, one of several that share everything.
public final class ServerSettings {

    private static final String HOST = "DAYBOOK_HTTP_HOST";
    private static final String PORT = "DAYBOOK_HTTP_PORT";
    private static final String ROLES = "DAYBOOK_ROLES";

    /// Every partition of the feed is followed for two read models in Postgres, and readers must not wait for that.
    private static final int CONNECTIONS = 20;

    private ServerSettings() {}

    /// Throws [InvalidSettings], which names everything that is missing or wrong.
    public static ServiceSettings read(Map<String, String> environment) {
        return read(environment, CallerVariables::read);
    }

    /// For a process that only looks after the tables, and lets nobody in.
    public static ServiceSettings readForTables(Map<String, String> environment) {
        return read(environment, _ -> Optional.of(new GatewayClaims()));
    }

    private static ServiceSettings read(
            Map<String, String> environment, Function<Variables, Optional<Authenticator>> callers) {
        var variables = new Variables(environment);
        var dynamoDb = TableVariables.dynamoDb(variables);
        var postgres = PostgresVariables.read(variables, CONNECTIONS);
        var tables = TableVariables.tables(variables);
        var host = variables.text(HOST).orElse("127.0.0.1");
        int port = variables.number(PORT, 0, 65_535, 7070);
        var authenticator = callers.apply(variables);
        var roles = roles(variables);
        var bus = BusVariables.read(variables);
        var _ = LogVariables.read(variables);
        return variables.require(() -> new ServiceSettings(
                dynamoDb,
                tables,
                postgres.orElseThrow(),
                HttpSettings.on(host, port, authenticator.orElseThrow()),
                roles,
                bus,
                instance()));
    }

    private static Set<Role> roles(Variables variables) {
        return variables
                .choices(ROLES, Role.class)
                .<Set<Role>>map(EnumSet::copyOf)
                .orElseGet(() -> EnumSet.allOf(Role.class));
    }

    private static Optional<String> instance() {
        return Optional.of(UUID.randomUUID().toString());
    }
}
