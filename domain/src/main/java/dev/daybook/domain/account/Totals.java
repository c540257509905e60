package dev.daybook.domain.account;

import java.math.BigInteger;
import java.util.List;

/// All that was ever debited and credited, in minor units. Neither ever shrinks.
public record Totals(BigInteger debits, BigInteger credits) {

    public static final Totals ZERO = new Totals(BigInteger.ZERO, BigInteger.ZERO);

    public Totals plus(Entry entry) {
        return switch (entry.direction()) {
            case DEBIT -> new Totals(debits.add(entry.amount()), credits);
            case CREDIT -> new Totals(debits, credits.add(entry.amount()));
        };
    }

    public Totals plus(List<Entry> entries) {
        Totals sum = this;
        for (Entry entry : entries) {
            sum = sum.plus(entry);
        }
        return sum;
    }

    /// The balance as an account that grows on `side` shows it; negative when the other side outweighs it.
    public BigInteger balance(NormalBalance side) {
        return switch (side) {
            case DEBIT -> debits.subtract(credits);
            case CREDIT -> credits.subtract(debits);
        };
    }
}
