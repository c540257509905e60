package dev.daybook.adapter.out.dynamodb.codec;

import dev.daybook.domain.account.Direction;
import dev.daybook.domain.account.Entry;
import dev.daybook.domain.account.Reserved;
import dev.daybook.domain.account.Totals;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.Request;
import dev.daybook.domain.id.TransactionId;
import dev.daybook.domain.money.Asset;
import dev.daybook.domain.transaction.GuardedBalance;
import java.math.BigInteger;
import java.time.Instant;
import java.util.UUID;

/// What the frozen files speak of. Unlike the words of other tests these never change, because the files do not.
final class FrozenWords {

    static final Asset EUR = Asset.parse("EUR/2");
    static final Asset JPY = Asset.parse("JPY");
    static final Instant NOON = Instant.parse("2026-11-01T12:00:00.000001Z");
    static final Instant BEFORE = Instant.parse("2026-10-31T23:59:59.999999Z");
    static final Instant AFTER = Instant.parse("2026-11-08T00:00:00.000000Z");
    static final AccountId WALLET = new AccountId("users:042:wallet");
    static final AccountId SHOP = new AccountId("shops:7");
    static final AccountId FEES = new AccountId("fees");
    static final AccountId BANK = new AccountId("bank");
    static final TransactionId ORDER = new TransactionId(UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e"));
    static final TransactionId REFUND = new TransactionId(UUID.fromString("7c9e6679-7425-50de-944b-e07fc1f90ae7"));
    static final Request REQUEST =
            new Request("order-1001 „später“", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

    private FrozenWords() {}

    static Totals totals(long debits, long credits) {
        return new Totals(BigInteger.valueOf(debits), BigInteger.valueOf(credits));
    }

    static Reserved reserved(long debits, long credits) {
        return new Reserved(BigInteger.valueOf(debits), BigInteger.valueOf(credits));
    }

    static GuardedBalance left(long version, Totals posted) {
        return new GuardedBalance(version, posted, Reserved.NOTHING);
    }

    static GuardedBalance left(long version, Totals posted, Reserved reserved) {
        return new GuardedBalance(version, posted, reserved);
    }

    static Entry debit(int posting, long amount) {
        return new Entry(posting, Direction.DEBIT, BigInteger.valueOf(amount));
    }

    static Entry credit(int posting, long amount) {
        return new Entry(posting, Direction.CREDIT, BigInteger.valueOf(amount));
    }
}
