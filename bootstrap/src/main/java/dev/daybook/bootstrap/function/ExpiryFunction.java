package dev.daybook.bootstrap.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.daybook.adapter.out.jooq.JooqExpirations;
import dev.daybook.application.expiry.ExpireDueUseCase;
import dev.daybook.application.transaction.GuardedStreams;
import dev.daybook.application.transaction.TransactUseCase;
import dev.daybook.bootstrap.service.CommandSide;
import dev.daybook.bootstrap.service.Parts;
import dev.daybook.bootstrap.settings.FunctionSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;

/// Expires pending transactions whose time is over, whenever a schedule calls it.
public final class ExpiryFunction implements RequestStreamHandler {

    private final Shell shell;

    public ExpiryFunction() {
        var settings = FunctionSettings.books(System.getenv());
        this.shell = new Shell(parts -> work(settings, parts));
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context call) throws IOException {
        shell.handle(event, answer, call);
    }

    private static Work work(FunctionSettings.Books settings, Parts parts) {
        var store = Store.open(settings.store(), parts);
        var postgres = ReadModelsInPostgres.open(settings.postgres(), store.feed(), parts);
        var commands = CommandSide.amongMany(store.events());
        var expireDue = new ExpireDueUseCase(
                new JooqExpirations(postgres.database()),
                store.events(),
                new TransactUseCase(commands, new GuardedStreams(commands)),
                InstantSource.system());
        return (_, deadline) -> expire(expireDue, deadline);
    }

    private static byte[] expire(ExpireDueUseCase expireDue, Deadline deadline) {
        int expired = expireDue.handle(() -> !deadline.isNear());
        return Shell.bytes(Shell.JSON.createObjectNode().put("expired", expired));
    }
}
