package dev.daybook.adapter.in.http.input;

import dev.daybook.domain.account.MinimumBalance;
import dev.daybook.domain.account.MinimumBalance.AtLeast;
import dev.daybook.domain.account.MinimumBalance.Unbounded;
import dev.daybook.domain.money.Money;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/// Rules for amounts: strings that hold an integer number of minor units. A JSON number would lose digits on its way
/// through many a client, so it is refused.
public final class Amounts {

    private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]*");
    private static final Pattern NOT_TOO_LONG = Pattern.compile("-?[0-9]{1,%d}".formatted(Money.MAX_DIGITS));

    private static final Rule<BigInteger> MINOR_UNITS = spot -> {
        var text = spot.value().textValue();
        if (text == null || !INTEGER.matcher(text).matches()) {
            return spot.fault("must be a string with an integer number of minor units, such as \"1250\"");
        }
        return NOT_TOO_LONG.matcher(text).matches()
                ? Optional.of(new BigInteger(text))
                : spot.fault("must have at most %d digits".formatted(Money.MAX_DIGITS));
    };

    public static final Rule<BigInteger> POSTED = MINOR_UNITS.where(Money::canBePosted, "must be above zero");

    /// What may be posted of something pending: nothing, too.
    public static final Rule<BigInteger> PART =
            MINOR_UNITS.where(amount -> amount.signum() >= 0, "must not be below zero");

    /// `null` says that there is no limit.
    public static final Rule<MinimumBalance> MINIMUM = spot -> spot.value().isNull()
            ? Optional.of(new Unbounded())
            : MINOR_UNITS.read(spot).map(AtLeast::new);

    private Amounts() {}
}
