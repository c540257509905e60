package dev.daybook.application.port;

import static dev.daybook.domain.fixture.Words.BANK;
import static dev.daybook.domain.fixture.Words.MAIN;
import static dev.daybook.domain.fixture.Words.SAVINGS;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.open;

import dev.daybook.application.fixture.Bookkeeper;
import dev.daybook.application.fixture.Feeder;
import dev.daybook.application.port.Books.AccountFilter;
import dev.daybook.domain.account.MinimumBalance;
import dev.daybook.domain.account.MinimumBalance.AtLeast;
import dev.daybook.domain.account.MinimumBalance.Unbounded;
import java.math.BigInteger;

/// Both sides of one read model of the books, empty at first.
interface ReadModelUnderTest {

    MinimumBalance NEVER_BELOW_ZERO = new AtLeast(BigInteger.ZERO);
    AccountFilter ALL = AccountFilter.ALL;

    Projection projection();

    /// Feeds it; one for the whole test.
    Feeder feeder();

    Books books();

    default void apply(Bookkeeper keeper) {
        feeder().feed(keeper.events());
    }

    /// A bank that is unbounded, and two guarded accounts.
    static Bookkeeper book() {
        var keeper = new Bookkeeper(MAIN);
        var _ = keeper.open(open(BANK, new Unbounded()));
        var _ = keeper.open(open(WALLET, NEVER_BELOW_ZERO));
        var _ = keeper.open(open(SAVINGS, NEVER_BELOW_ZERO));
        return keeper;
    }
}
