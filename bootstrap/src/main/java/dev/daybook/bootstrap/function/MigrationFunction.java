package dev.daybook.bootstrap.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.daybook.adapter.out.jooq.PostgresReadModels;
import dev.daybook.adapter.out.jooq.kit.PostgresSettings;
import dev.daybook.bootstrap.settings.FunctionSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Brings the tables in Postgres up to date, when whoever deploys calls it. Fails when it cannot.
public final class MigrationFunction implements RequestStreamHandler {

    private final Shell shell;

    public MigrationFunction() {
        var settings = FunctionSettings.postgres(System.getenv());
        this.shell = new Shell(_ -> (_, _) -> migrate(settings));
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context call) throws IOException {
        shell.handle(event, answer, call);
    }

    private static byte[] migrate(PostgresSettings settings) {
        boolean nothingToDo = PostgresReadModels.isMigrated(settings);
        if (!nothingToDo) {
            PostgresReadModels.migrate(settings);
        }
        return Shell.bytes(
                Shell.JSON.createObjectNode().put("tables", nothingToDo ? "were up to date" : "are migrated"));
    }
}
