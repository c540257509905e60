package dev.daybook.adapter.in.http.console.text;

import dev.daybook.domain.money.Asset;
import dev.daybook.domain.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// Numbers as English has them: `1,234,567.89`.
public final class Figures {

    private static final String MINUS = "\u2212";

    private Figures() {}

    /// In the asset's own unit, with all its decimal places.
    public static String amount(Money money) {
        return amount(money.minorUnits(), money.asset());
    }

    /// Minor units in the asset's own unit, with all its decimal places.
    public static String amount(BigInteger minorUnits, Asset asset) {
        var symbols = DecimalFormatSymbols.getInstance(Locale.ENGLISH);
        var format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(asset.exponent());
        format.setMaximumFractionDigits(asset.exponent());
        format.setNegativePrefix(MINUS);
        return format.format(new BigDecimal(minorUnits, asset.exponent()));
    }

    public static String count(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }
}
