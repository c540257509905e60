package dev.daybook.deploy.function;

import dev.daybook.deploy.messaging.ReadModel;
import dev.daybook.deploy.postgres.PostgresUser;
import java.util.LinkedHashMap;
import java.util.Map;

/// The settings that functions are started with, by the names that the server has for them too. None is a
/// secret. Lambda itself adds the region.
final class Environment {

    private final Surroundings around;

    Environment(Surroundings around) {
        this.around = around;
    }

    Map<String, String> tables() {
        return Map.of("DAYBOOK_TABLE_PREFIX", around.settings().prefix());
    }

    Map<String, String> postgres(PostgresUser user, int connections) {
        return Map.of(
                "DAYBOOK_POSTGRES_URL", around.proxy().url(),
                "DAYBOOK_POSTGRES_USER", user.userName(),
                "DAYBOOK_POSTGRES_AUTH", "iam",
                "DAYBOOK_POSTGRES_CONNECTIONS", String.valueOf(connections));
    }

    static Map<String, String> readModel(ReadModel readModel) {
        return Map.of("DAYBOOK_READ_MODELS", readModel.setting());
    }

    @SafeVarargs
    static Map<String, String> of(Map<String, String>... parts) {
        var all = new LinkedHashMap<String, String>();
        for (var part : parts) {
            all.putAll(part);
        }
        return all;
    }
}
