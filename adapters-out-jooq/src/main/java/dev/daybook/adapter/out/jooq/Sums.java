package dev.daybook.adapter.out.jooq;

import static java.math.BigInteger.ZERO;

import dev.daybook.application.projection.Movement;
import dev.daybook.domain.account.Direction;
import dev.daybook.domain.account.Holdings;
import dev.daybook.domain.account.Reserved;
import dev.daybook.domain.account.Totals;
import java.math.BigInteger;

/// What some movements come to.
///
/// @param movements how many rows they are: one that posts what was reserved is two, an entry and a reservation
record Sums(long movements, Holdings holdings) {

    static final Sums NOTHING = new Sums(0, Holdings.NOTHING);

    static Sums of(Movement movement) {
        int rows = Math.abs(movement.posted().signum())
                + Math.abs(movement.reserved().signum());
        return new Sums(rows, movement.addedTo(Holdings.NOTHING));
    }

    static Sums ofEntry(Direction direction, BigInteger amount) {
        var posted = switch (direction) {
            case DEBIT -> new Totals(amount, ZERO);
            case CREDIT -> new Totals(ZERO, amount);
        };
        return new Sums(1, new Holdings(posted, Reserved.NOTHING));
    }

    static Sums ofReservation(Direction direction, BigInteger amount) {
        var reserved = switch (direction) {
            case DEBIT -> new Reserved(amount, ZERO);
            case CREDIT -> new Reserved(ZERO, amount);
        };
        return new Sums(1, new Holdings(Totals.ZERO, reserved));
    }

    Sums plus(Sums more) {
        return new Sums(movements + more.movements, plus(holdings, more.holdings));
    }

    static Holdings plus(Holdings some, Holdings more) {
        var posted = some.posted();
        var reserved = some.reserved();
        return new Holdings(
                new Totals(
                        posted.debits().add(more.posted().debits()),
                        posted.credits().add(more.posted().credits())),
                new Reserved(
                        reserved.debits().add(more.reserved().debits()),
                        reserved.credits().add(more.reserved().credits())));
    }
}
