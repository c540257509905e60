package dev.daybook.domain.account;

import java.math.BigInteger;
import java.util.List;

/// What pending transactions hold on an account, in minor units. Unlike [Totals] it shrinks when they are resolved.
public record Reserved(BigInteger debits, BigInteger credits) {

    public static final Reserved NOTHING = new Reserved(BigInteger.ZERO, BigInteger.ZERO);

    public Reserved plus(List<Entry> entries) {
        var more = Totals.ZERO.plus(entries);
        return new Reserved(debits.add(more.debits()), credits.add(more.credits()));
    }

    /// Nobody can let go of more than was set aside: a history that says so is corrupt.
    public Reserved minus(List<Entry> entries) {
        var less = Totals.ZERO.plus(entries);
        var rest = new Reserved(debits.subtract(less.debits()), credits.subtract(less.credits()));
        if (rest.debits.signum() < 0 || rest.credits.signum() < 0) {
            throw new IllegalStateException("%s is more than %s, which was set aside".formatted(less, this));
        }
        return rest;
    }

    public boolean isNothing() {
        return equals(NOTHING);
    }

    /// What may still leave an account that grows on `side`.
    public BigInteger outflow(NormalBalance side) {
        return switch (side) {
            case DEBIT -> credits;
            case CREDIT -> debits;
        };
    }
}
