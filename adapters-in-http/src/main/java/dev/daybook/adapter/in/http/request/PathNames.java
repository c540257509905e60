package dev.daybook.adapter.in.http.request;

import dev.daybook.adapter.in.http.auth.Gate;
import dev.daybook.adapter.in.http.problem.Missing;
import dev.daybook.adapter.in.http.problem.ProblemException;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.id.TransactionId;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.UUID;

/// What a path names. A name that nothing can have names nothing: not found.
public record PathNames(Context http) {

    public LedgerId ledger() {
        return Optional.of(http.pathParam(Gate.LEDGER))
                .filter(LedgerId::isSpelledWell)
                .map(LedgerId::new)
                .orElseThrow(() -> new ProblemException(Missing.ledger()));
    }

    public AccountId account() {
        return Optional.of(http.pathParam("id"))
                .filter(AccountId::isSpelledWell)
                .map(AccountId::new)
                .orElseThrow(() -> new ProblemException(Missing.account()));
    }

    public TransactionId transaction() {
        return uuid(http.pathParam("id"))
                .map(TransactionId::new)
                .orElseThrow(() -> new ProblemException(Missing.transaction()));
    }

    public UUID job() {
        return uuid(http.pathParam("id")).orElseThrow(() -> new ProblemException(Missing.job()));
    }

    /// What a read model is called.
    public String projection() {
        return http.pathParam("id");
    }

    /// `UUID.fromString` alone also takes spellings that no UUID has.
    static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text))
                    .filter(uuid -> uuid.toString().equalsIgnoreCase(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
