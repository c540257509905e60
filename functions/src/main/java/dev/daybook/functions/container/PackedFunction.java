package dev.daybook.functions.container;

import dev.daybook.functions.runtime.ApiEvents;
import dev.daybook.functions.runtime.FunctionZip;
import dev.daybook.functions.runtime.Launch;
import java.util.Map;

/// Every function there is, with what it is rehearsed by where nothing is around it: all of it is started and asked,
/// and
/// then finds no database.
public enum PackedFunction {
    COMMANDS("api", "CommandsFunction"),
    QUERIES("api", "QueriesFunction"),
    RELAY("relay", "RelayFunction"),
    POSTGRES_PROJECTOR("projector-postgres", "PostgresProjectorFunction"),
    DYNAMODB_PROJECTOR("projector-dynamodb", "DynamoDbProjectorFunction"),
    EXPIRY("expiry", "ExpiryFunction"),
    MIGRATION("migration", "MigrationFunction");

    /// Where nobody listens.
    static final Map<String, String> NOWHERE = Map.of(
            "DAYBOOK_DYNAMODB_ENDPOINT", "http://127.0.0.1:1",
            "DAYBOOK_POSTGRES_URL", "jdbc:postgresql://127.0.0.1:1/daybook",
            "DAYBOOK_POSTGRES_USER", "nobody",
            "DAYBOOK_POSTGRES_PASSWORD", "none",
            "DAYBOOK_READ_MODELS", "books,daily_totals");

    private final String family;
    private final String handler;

    PackedFunction(String family, String handler) {
        this.family = family;
        this.handler = handler;
    }

    public FunctionZip zip() {
        return new FunctionZip(family);
    }

    public Launch managed() {
        return Launch.managed(zip(), handler);
    }

    public Launch flat() {
        return Launch.flat(zip(), handler);
    }

    public String event() {
        return switch (this) {
            case COMMANDS -> post("{\"id\":\"main\"}");
            case QUERIES -> ApiEvents.event("GET", "/v1/ledgers").toString();
            case RELAY, POSTGRES_PROJECTOR, DYNAMODB_PROJECTOR, EXPIRY, MIGRATION ->
                "{\"source\":\"aws.events\",\"detail-type\":\"Scheduled Event\"}";
        };
    }

    public static String post(String ledger) {
        var event = ApiEvents.event("POST", "/v1/ledgers").put("body", ledger);
        event.withObject("/headers").put("content-type", "application/json");
        return event.toString();
    }
}
