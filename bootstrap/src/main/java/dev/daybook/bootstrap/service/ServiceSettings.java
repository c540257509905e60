package dev.daybook.bootstrap.service;

import dev.daybook.adapter.in.http.server.HttpSettings;
import dev.daybook.adapter.out.dynamodb.DynamoDbTables;
import dev.daybook.adapter.out.dynamodb.client.DynamoDbSettings;
import dev.daybook.adapter.out.jooq.kit.PostgresSettings;

/// Where everything is that the service needs.
public record ServiceSettings(
        DynamoDbSettings dynamoDb, DynamoDbTables tables, PostgresSettings postgres, HttpSettings http) {}
