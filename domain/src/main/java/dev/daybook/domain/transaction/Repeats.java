package dev.daybook.domain.transaction;

import dev.daybook.domain.transaction.Transaction.Absent;
import dev.daybook.domain.transaction.Transaction.Pending;
import dev.daybook.domain.transaction.Transaction.Posted;
import dev.daybook.domain.transaction.Transaction.Resolved;
import dev.daybook.domain.transaction.TransactionCommand.PendTransaction;
import dev.daybook.domain.transaction.TransactionCommand.PostTransaction;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPended;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPosted;

/// Whether a transaction that is there already began with the very same command, whatever has become of it since.
final class Repeats {

    private Repeats() {}

    static boolean isRepeat(PostTransaction command, Transaction known) {
        return switch (known) {
            case Posted(var posted, var _) -> isRepeat(command.draft(), posted);
            case Absent _, Pending _, Resolved _ -> false;
        };
    }

    static boolean isRepeat(PendTransaction command, Transaction known) {
        return switch (known) {
            case Pending(var pended) -> isRepeat(command, pended);
            case Resolved(var pended, var _, var _) -> isRepeat(command, pended);
            case Absent _, Posted _ -> false;
        };
    }

    /// Left out, the effective time means what it meant the first time: when it was recorded.
    private static boolean isRepeat(Draft draft, TransactionPosted posted) {
        var effectiveAt = draft.effectiveAt().orElse(posted.at());
        return draft.equals(new Draft(
                        posted.externalId(),
                        posted.postings(),
                        draft.effectiveAt(),
                        posted.description(),
                        posted.metadata()))
                && effectiveAt.equals(posted.effectiveAt())
                && posted.reverses().isEmpty();
    }

    private static boolean isRepeat(PendTransaction command, TransactionPended pended) {
        return command.expiresAt().equals(pended.expiresAt())
                && command.draft()
                        .equals(new Draft(
                                pended.externalId(),
                                pended.postings(),
                                pended.effectiveAt(),
                                pended.description(),
                                pended.metadata()));
    }
}
