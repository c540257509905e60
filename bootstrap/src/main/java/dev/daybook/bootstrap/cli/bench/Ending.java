package dev.daybook.bootstrap.cli.bench;

/// How a transaction shall end.
enum Ending {
    /// At once.
    POSTED,
    PENDED_THEN_POSTED,
    PENDED_THEN_POSTED_BY_HALF,
    PENDED_THEN_VOIDED;

    boolean isPendedFirst() {
        return this != POSTED;
    }

    /// As the API calls it in the end.
    String status() {
        return this == PENDED_THEN_VOIDED ? "voided" : "posted";
    }

    /// What moves of an amount in the end.
    long moved(long amount) {
        return switch (this) {
            case POSTED, PENDED_THEN_POSTED -> amount;
            case PENDED_THEN_POSTED_BY_HALF -> amount / 2;
            case PENDED_THEN_VOIDED -> 0;
        };
    }

    /// What the API shows as the amount in the end: of what did not move, what was set aside.
    long shown(long amount) {
        return this == PENDED_THEN_VOIDED ? amount : moved(amount);
    }
}
