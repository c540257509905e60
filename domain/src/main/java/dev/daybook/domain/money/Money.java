package dev.daybook.domain.money;

import java.math.BigInteger;

/// An exact, signed number of minor units of one asset. Never a floating point number; mixed assets fail at once.
public record Money(Asset asset, BigInteger minorUnits) {

    /// Digits that one amount may have. Sums of amounts may have more.
    public static final int MAX_DIGITS = 38;

    private static final BigInteger LIMIT = BigInteger.TEN.pow(MAX_DIGITS);

    public static Money of(Asset asset, long minorUnits) {
        return new Money(asset, BigInteger.valueOf(minorUnits));
    }

    public static Money zero(Asset asset) {
        return new Money(asset, BigInteger.ZERO);
    }

    /// Whether a posting may move this many minor units: more than nothing, at most [#MAX_DIGITS] digits.
    public static boolean canBePosted(BigInteger minorUnits) {
        return minorUnits.signum() > 0 && minorUnits.compareTo(LIMIT) < 0;
    }

    public Money plus(Money other) {
        return new Money(asset, minorUnits.add(sameAsset(other).minorUnits));
    }

    public Money minus(Money other) {
        return new Money(asset, minorUnits.subtract(sameAsset(other).minorUnits));
    }

    public boolean isBelow(Money other) {
        return minorUnits.compareTo(sameAsset(other).minorUnits) < 0;
    }

    private Money sameAsset(Money other) {
        if (!asset.equals(other.asset)) {
            throw new IllegalArgumentException("cannot combine %s with %s".formatted(asset, other.asset));
        }
        return other;
    }

    @Override
    public String toString() {
        return minorUnits + " " + asset;
    }
}
