package dev.daybook.bootstrap.service;

import dev.daybook.adapter.in.http.server.HttpSettings;
import dev.daybook.adapter.out.dynamodb.DynamoDbTables;
import dev.daybook.adapter.out.dynamodb.client.DynamoDbSettings;
import dev.daybook.adapter.out.jooq.kit.PostgresSettings;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Where everything is that the service needs, and what this process does of it.
///
/// @param bus whom else it tells and hears; none where everything is in one process
/// @param instance names this process among others that may share everything with it; none where it is alone
public record ServiceSettings(
        DynamoDbSettings dynamoDb,
        DynamoDbTables tables,
        PostgresSettings postgres,
        HttpSettings http,
        Set<Role> roles,
        Optional<BusSettings> bus,
        Optional<String> instance) {

    /// For the one process that does everything.
    public static ServiceSettings alone(
            DynamoDbSettings dynamoDb, DynamoDbTables tables, PostgresSettings postgres, HttpSettings http) {
        return new ServiceSettings(
                dynamoDb, tables, postgres, http, EnumSet.allOf(Role.class), Optional.empty(), Optional.empty());
    }
}
