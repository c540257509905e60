package dev.daybook.adapter.in.http.write;

import dev.daybook.application.account.ChangeAccountUseCase;
import dev.daybook.application.account.OpenAccountUseCase;
import dev.daybook.application.command.Commands;
import dev.daybook.application.command.StreamLocks;
import dev.daybook.application.ledger.CreateLedgerUseCase;
import dev.daybook.application.port.EventStore;
import dev.daybook.application.transaction.GuardedStreams;
import dev.daybook.application.transaction.TransactTogetherUseCase;
import dev.daybook.application.transaction.TransactUseCase;

/// Everything that can be written, over one [Commands].
public record WriteSide(
        CreateLedgerUseCase createLedger,
        OpenAccountUseCase openAccount,
        ChangeAccountUseCase changeAccount,
        TransactUseCase transact,
        TransactTogetherUseCase transactTogether) {

    public static WriteSide of(Commands commands, EventStore store, GuardedStreams guarded, StreamLocks locks) {
        return new WriteSide(
                new CreateLedgerUseCase(commands),
                new OpenAccountUseCase(commands),
                new ChangeAccountUseCase(commands, store, locks),
                new TransactUseCase(commands, guarded, locks),
                new TransactTogetherUseCase(commands, guarded, locks));
    }
}
