package dev.daybook.bootstrap.settings;

import dev.daybook.adapter.out.dynamodb.DynamoDbTables;
import dev.daybook.adapter.out.dynamodb.client.DynamoDbSettings;
import dev.daybook.adapter.out.jooq.kit.PostgresSettings;
import dev.daybook.bootstrap.service.BusSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The settings of functions. Each reads what it needs, and no function is told more.
///
/// All methods throw [InvalidSettings], which names everything that is missing or wrong.
public final class FunctionSettings {

    private static final String READ_MODELS = "DAYBOOK_READ_MODELS";

    /// As a function serves one event at a time, it needs one connection and a little more.
    private static final int CONNECTIONS = 2;

    /// One that follows the feed does so in several partitions at once.
    private static final int FOLLOWING_CONNECTIONS = 4;

    /// Of a function that knows the event store alone, and what DynamoDB holds besides.
    public record Store(DynamoDbSettings dynamoDb, DynamoDbTables tables) {}

    /// Of one that tells others of what happened, if there is anybody to tell.
    public record Relay(Store store, Optional<BusSettings> bus) {}

    /// Of one that knows the books too.
    public record Books(Store store, PostgresSettings postgres) {}

    /// Which read models in Postgres a function follows the feed for.
    public enum Followed {
        BOOKS,
        DAILY_TOTALS
    }

    /// Of one that brings read models in Postgres up to the feed.
    public record Projector(Books books, List<Followed> followed) {

        public Projector {
            followed = List.copyOf(followed);
        }
    }

    private FunctionSettings() {}

    public static Store store(Map<String, String> environment) {
        var variables = new Variables(environment);
        var store = store(variables);
        return variables.require(() -> store);
    }

    public static Relay relay(Map<String, String> environment) {
        var variables = new Variables(environment);
        var store = store(variables);
        var bus = BusVariables.read(variables);
        return variables.require(() -> new Relay(store, bus));
    }

    public static Books books(Map<String, String> environment) {
        var variables = new Variables(environment);
        var books = books(variables, CONNECTIONS);
        return variables.require(books::orElseThrow);
    }

    public static Projector projector(Map<String, String> environment) {
        var variables = new Variables(environment);
        var books = books(variables, FOLLOWING_CONNECTIONS);
        var _ = variables.required(READ_MODELS, "which read models it follows the feed for");
        var followed = variables.choices(READ_MODELS, Followed.class);
        return variables.require(() -> new Projector(books.orElseThrow(), followed.orElseThrow()));
    }

    public static PostgresSettings postgres(Map<String, String> environment) {
        var variables = new Variables(environment);
        var postgres = PostgresVariables.read(variables, CONNECTIONS);
        return variables.require(postgres::orElseThrow);
    }

    private static Optional<Books> books(Variables variables, int connections) {
        var store = store(variables);
        return PostgresVariables.read(variables, connections).map(postgres -> new Books(store, postgres));
    }

    private static Store store(Variables variables) {
        return new Store(TableVariables.dynamoDb(variables), TableVariables.tables(variables));
    }
}
