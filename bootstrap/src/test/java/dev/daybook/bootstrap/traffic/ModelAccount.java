package dev.daybook.bootstrap.traffic;

import java.util.Optional;
import java.util.OptionalLong;

/// An account as the model keeps it. Nothing here is shared with what it is held against.
final class ModelAccount {

    final String id;
    final String asset;
    final boolean growsByDebits;
    final boolean guarded;
    OptionalLong minimum;
    String status = "open";
    long debits;
    long credits;
    long reservedDebits;
    long reservedCredits;

    ModelAccount(String id, String asset, boolean growsByDebits, boolean guarded, OptionalLong minimum) {
        this.id = id;
        this.asset = asset;
        this.growsByDebits = growsByDebits;
        this.guarded = guarded;
        this.minimum = minimum;
    }

    long balance() {
        return growsByDebits ? debits - credits : credits - debits;
    }

    long available() {
        return balance() - (growsByDebits ? reservedCredits : reservedDebits);
    }

    boolean isEmpty() {
        return debits == credits && reservedDebits == 0 && reservedCredits == 0;
    }

    /// Why it would not let so much leave, if so.
    Optional<String> refusesToLose(long amount) {
        boolean isTooMuch = guarded && minimum.isPresent() && available() - amount < minimum.getAsLong();
        return amount > 0 && isTooMuch ? Optional.of("INSUFFICIENT_FUNDS") : Optional.empty();
    }

    Optional<String> refusesPostings() {
        return switch (status) {
            case "frozen" -> Optional.of("ACCOUNT_FROZEN");
            case "closed" -> Optional.of("ACCOUNT_CLOSED");
            default -> Optional.empty();
        };
    }
}
