package dev.daybook.bootstrap.settings;

import dev.daybook.adapter.in.http.server.HttpSettings;
import dev.daybook.bootstrap.service.Role;
import dev.daybook.bootstrap.service.ServiceSettings;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

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
        var variables = new Variables(environment);
        var dynamoDb = TableVariables.dynamoDb(variables);
        var postgres = PostgresVariables.read(variables, CONNECTIONS);
        var tables = TableVariables.tables(variables);
        var http = HttpSettings.on(variables.text(HOST).orElse("127.0.0.1"), variables.number(PORT, 0, 65_535, 7070));
        var roles = roles(variables);
        return variables.require(
                () -> new ServiceSettings(dynamoDb, tables, postgres.orElseThrow(), http, roles, instance()));
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
