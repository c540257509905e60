package dev.daybook.deploy.watch;

import dev.daybook.deploy.data.Tables;
import dev.daybook.deploy.function.Functions;
import dev.daybook.deploy.messaging.Road;
import dev.daybook.deploy.postgres.Postgres;

/// What is watched.
public record Watched(String prefix, String apiId, Functions functions, Road road, Tables tables, Postgres postgres) {

    /// As AWS calls it when it counts.
    String function(String name) {
        return "%s-%s".formatted(prefix, name);
    }
}
