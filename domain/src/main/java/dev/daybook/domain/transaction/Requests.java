package dev.daybook.domain.transaction;

import dev.daybook.domain.id.Request;
import dev.daybook.domain.transaction.Transaction.Absent;
import dev.daybook.domain.transaction.Transaction.Pending;
import dev.daybook.domain.transaction.Transaction.Posted;
import dev.daybook.domain.transaction.Transaction.Resolved;
import dev.daybook.domain.transaction.TransactionEvent.PendingResolved;
import dev.daybook.domain.transaction.TransactionEvent.PendingTransactionExpired;
import dev.daybook.domain.transaction.TransactionEvent.PendingTransactionPosted;
import dev.daybook.domain.transaction.TransactionEvent.PendingTransactionVoided;
import dev.daybook.domain.transaction.TransactionEvent.TransactionReversed;
import java.util.Optional;
import java.util.stream.Stream;

/// The names that clients gave to what has changed a transaction since it began. Each stands for one change.
final class Requests {

    private Requests() {}

    static boolean isTaken(Optional<Request> asked, Transaction transaction) {
        return asked.filter(request -> of(transaction).anyMatch(request::isSameKeyAs))
                .isPresent();
    }

    private static Stream<Request> of(Transaction transaction) {
        return switch (transaction) {
            case Absent _, Pending _ -> Stream.empty();
            case Posted(var _, var reversed) -> of(reversed);
            case Resolved(var _, var resolution, var reversed) -> Stream.concat(of(resolution), of(reversed));
        };
    }

    private static Stream<Request> of(PendingResolved resolution) {
        return switch (resolution) {
            case PendingTransactionPosted posted -> posted.request().stream();
            case PendingTransactionVoided voided -> voided.request().stream();
            case PendingTransactionExpired _ -> Stream.empty();
        };
    }

    private static Stream<Request> of(Optional<TransactionReversed> reversed) {
        return reversed.flatMap(TransactionReversed::request).stream();
    }
}
