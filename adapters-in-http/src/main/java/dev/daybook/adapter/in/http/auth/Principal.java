package dev.daybook.adapter.in.http.auth;

import dev.daybook.adapter.in.http.problem.ProblemException;
import dev.daybook.domain.id.LedgerId;
import java.util.Set;
import java.util.regex.Pattern;

/// Somebody who has proven who they are, and what they may. What they may not ends in a problem.
///
/// @param actor by which the events they cause will name them for ever
public record Principal(String actor, Set<Scope> scopes, GrantedLedgers ledgers) {

    private static final Pattern ACTOR = Pattern.compile("[\\P{C}&&[^\\p{Zl}\\p{Zp}]]{1,255}");

    /// Who may do everything, and has proven nothing.
    public static final Principal ANYBODY =
            new Principal("anonymous", Set.of(Scope.values()), new GrantedLedgers.Every());

    /// Who has proven nothing, and may do nothing.
    static final Principal NOBODY = new Principal("anonymous", Set.of(), new GrantedLedgers.Named(Set.of()));

    public Principal {
        if (!isActor(actor)) {
            throw new IllegalArgumentException("not the name of an actor");
        }
        scopes = Set.copyOf(scopes);
    }

    /// Up to 255 characters that can be read.
    public static boolean isActor(String text) {
        return !text.isBlank() && ACTOR.matcher(text).matches();
    }

    /// Whether they may do what concerns every ledger at once.
    public boolean mayOperate() {
        return scopes.contains(Scope.OPERATE) && ledgers.names().isEmpty();
    }

    public void require(Scope scope) {
        if (!scopes.contains(scope)) {
            throw new ProblemException(Denials.scope(scope));
        }
    }

    /// Whether there is such a ledger makes no difference, and is not told.
    public void require(LedgerId ledger) {
        if (!ledgers.include(ledger)) {
            throw new ProblemException(Denials.ledger(ledger));
        }
    }

    void requireEveryLedger() {
        if (ledgers.names().isPresent()) {
            throw new ProblemException(Denials.everyLedger());
        }
    }

    /// The ledger that a path names. A name that no ledger can have is nobody's, unless they may touch all.
    void requireLedgerNamed(String name) {
        if (LedgerId.isSpelledWell(name)) {
            require(new LedgerId(name));
        } else {
            requireEveryLedger();
        }
    }
}
