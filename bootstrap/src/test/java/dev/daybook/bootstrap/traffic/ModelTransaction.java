package dev.daybook.bootstrap.traffic;

import java.util.List;

/// A transaction as the model keeps it: `moved` is what has been posted of it.
final class ModelTransaction {

    final List<Move> moves;
    final boolean beganPending;
    String status;
    List<Move> moved;
    boolean reversed;

    ModelTransaction(List<Move> moves, boolean pending) {
        this.moves = moves;
        this.beganPending = pending;
        this.status = pending ? "pending" : "posted";
        this.moved = pending ? List.of() : moves;
    }

    /// What somebody is told who comes too late.
    String whatItIs() {
        return switch (status) {
            case "pending" -> "TRANSACTION_STILL_PENDING";
            case "voided" -> "TRANSACTION_ALREADY_VOIDED";
            default -> reversed ? "TRANSACTION_ALREADY_REVERSED" : "TRANSACTION_ALREADY_POSTED";
        };
    }
}
