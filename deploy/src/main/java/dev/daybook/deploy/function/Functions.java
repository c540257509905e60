package dev.daybook.deploy.function;

import dev.daybook.deploy.messaging.Road;
import java.util.List;
import software.constructs.Construct;

/// All that runs.
public final class Functions extends Construct {

    /// As they are called after the prefix.
    public static final List<String> NAMES =
            List.of("commands", "queries", "relay", "books", "daily-totals", "balances", "expiry", "migration");

    private final HttpFunctions http;
    private final RelayFunction relay;
    private final List<Projector> projectors;
    private final MigrationFunction migration;

    public Functions(Construct scope, Surroundings around, Road road) {
        super(scope, "Functions");
        this.http = new HttpFunctions(this, around);
        this.relay = new RelayFunction(this, around, road);
        this.projectors = road.queues().stream()
                .map(queue -> new Projector(this, around, queue))
                .toList();
        var _ = new ExpiryFunction(this, around);
        this.migration = new MigrationFunction(this, around);
    }

    public HttpFunctions http() {
        return http;
    }

    public RelayFunction relay() {
        return relay;
    }

    public List<Projector> projectors() {
        return projectors;
    }

    public MigrationFunction migration() {
        return migration;
    }
}
