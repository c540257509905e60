package dev.daybook.adapter.in.http.auth;

import io.javalin.security.RouteRole;
import java.util.Optional;
import java.util.function.Supplier;

/// What a route demands of those who ask for it.
public enum Access implements RouteRole {
    ANYONE,
    READ_LEDGER(Scope.READ, Reach.LEDGER_OF_PATH),
    WRITE_LEDGER(Scope.WRITE, Reach.LEDGER_OF_PATH),
    READ_GRANTED_LEDGERS(Scope.READ, Reach.GRANTED_LEDGERS),
    WRITE_GRANTED_LEDGERS(Scope.WRITE, Reach.GRANTED_LEDGERS),
    OPERATE_ALL_LEDGERS(Scope.OPERATE, Reach.ALL_LEDGERS),
    MEASURE(Scope.OPERATE, Reach.NO_LEDGER);

    /// Which ledgers a route may touch or tell of.
    public enum Reach {
        NO_LEDGER,
        /// The one that the path names, which has to be granted.
        LEDGER_OF_PATH,
        /// Those that are granted: the route itself looks after that.
        GRANTED_LEDGERS,
        /// Any, so every one has to be granted.
        ALL_LEDGERS
    }

    private final Optional<Scope> scope;
    private final Reach reach;

    Access() {
        this.scope = Optional.empty();
        this.reach = Reach.NO_LEDGER;
    }

    Access(Scope scope, Reach reach) {
        this.scope = Optional.of(scope);
        this.reach = reach;
    }

    /// None where nobody has to say who they are.
    public Optional<Scope> scope() {
        return scope;
    }

    public Reach reach() {
        return reach;
    }

    /// Throws the problem that says what is missing.
    ///
    /// @param ledger the path's
    void check(Principal principal, Supplier<String> ledger) {
        scope.ifPresent(principal::require);
        switch (reach) {
            case NO_LEDGER, GRANTED_LEDGERS -> {}
            case LEDGER_OF_PATH -> principal.requireLedgerNamed(ledger.get());
            case ALL_LEDGERS -> principal.requireEveryLedger();
        }
    }
}
