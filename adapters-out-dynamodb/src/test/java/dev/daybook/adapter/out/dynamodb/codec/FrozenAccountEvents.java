package dev.daybook.adapter.out.dynamodb.codec;

import static dev.daybook.adapter.out.dynamodb.codec.FrozenWords.BANK;
import static dev.daybook.adapter.out.dynamodb.codec.FrozenWords.EUR;
import static dev.daybook.adapter.out.dynamodb.codec.FrozenWords.FEES;
import static dev.daybook.adapter.out.dynamodb.codec.FrozenWords.JPY;
import static dev.daybook.adapter.out.dynamodb.codec.FrozenWords.NOON;
import static dev.daybook.adapter.out.dynamodb.codec.FrozenWords.ORDER;
import static dev.daybook.adapter.out.dynamodb.codec.FrozenWords.REQUEST;
import static dev.daybook.adapter.out.dynamodb.codec.FrozenWords.SHOP;
import static dev.daybook.adapter.out.dynamodb.codec.FrozenWords.WALLET;
import static dev.daybook.adapter.out.dynamodb.codec.FrozenWords.credit;
import static dev.daybook.adapter.out.dynamodb.codec.FrozenWords.debit;
import static java.util.Map.entry;

import dev.daybook.domain.account.AccountEvent.AccountClosed;
import dev.daybook.domain.account.AccountEvent.AccountFrozen;
import dev.daybook.domain.account.AccountEvent.AccountOpened;
import dev.daybook.domain.account.AccountEvent.AccountUnfrozen;
import dev.daybook.domain.account.AccountEvent.EntriesPosted;
import dev.daybook.domain.account.AccountEvent.EntriesReserved;
import dev.daybook.domain.account.AccountEvent.MetadataChanged;
import dev.daybook.domain.account.AccountEvent.MinimumBalanceChanged;
import dev.daybook.domain.account.AccountEvent.ReservationEnded;
import dev.daybook.domain.account.Direction;
import dev.daybook.domain.account.Entry;
import dev.daybook.domain.account.MinimumBalance.AtLeast;
import dev.daybook.domain.account.MinimumBalance.Unbounded;
import dev.daybook.domain.account.NormalBalance;
import dev.daybook.domain.account.ReservationEnd;
import dev.daybook.domain.event.DomainEvent;
import dev.daybook.domain.money.Money;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the frozen files of accounts mean.
final class FrozenAccountEvents {

    private static final Entry LARGEST =
            new Entry(2, Direction.CREDIT, BigInteger.TEN.pow(Money.MAX_DIGITS).subtract(BigInteger.ONE));

    static final Map<String, DomainEvent> MEANINGS = Map.ofEntries(
            entry(
                    "account-opened.v1",
                    new AccountOpened(
                            WALLET,
                            EUR,
                            NormalBalance.CREDIT,
                            new AtLeast(BigInteger.valueOf(-500)),
                            /* guarded= */ true,
                            Map.of("tier", "3", "plan", "gold"),
                            NOON)),
            entry(
                    "account-opened.v1.minimal",
                    new AccountOpened(
                            BANK, JPY, NormalBalance.DEBIT, new Unbounded(), /* guarded= */ false, Map.of(), NOON)),
            entry(
                    "account-opened.v2",
                    new AccountOpened(
                            WALLET,
                            EUR,
                            NormalBalance.CREDIT,
                            new AtLeast(BigInteger.valueOf(-500)),
                            /* guarded= */ true,
                            Map.of("tier", "3", "plan", "gold"),
                            NOON)),
            entry(
                    "account-opened.v2.guarded-without-minimum",
                    new AccountOpened(
                            SHOP,
                            EUR,
                            NormalBalance.CREDIT,
                            new Unbounded(),
                            /* guarded= */ true,
                            Map.of("town", "Zürich"),
                            NOON)),
            entry(
                    "account-opened.v2.minimal",
                    new AccountOpened(
                            BANK, JPY, NormalBalance.DEBIT, new Unbounded(), /* guarded= */ false, Map.of(), NOON)),
            entry(
                    "account-frozen.v1",
                    new AccountFrozen(WALLET, Optional.of("Card reported \"lost\""), Optional.of(REQUEST), NOON)),
            entry("account-frozen.v1.minimal", new AccountFrozen(BANK, Optional.empty(), Optional.empty(), NOON)),
            entry(
                    "account-unfrozen.v1",
                    new AccountUnfrozen(WALLET, Optional.of("Card found"), Optional.of(REQUEST), NOON)),
            entry("account-unfrozen.v1.minimal", new AccountUnfrozen(BANK, Optional.empty(), Optional.empty(), NOON)),
            entry(
                    "account-closed.v1",
                    new AccountClosed(WALLET, Optional.of("Moved abroad"), Optional.of(REQUEST), NOON)),
            entry("account-closed.v1.minimal", new AccountClosed(BANK, Optional.empty(), Optional.empty(), NOON)),
            entry(
                    "account-metadata-changed.v1",
                    new MetadataChanged(WALLET, Map.of("tier", "4", "name", "Zoë Müller"), Optional.of(REQUEST), NOON)),
            entry("account-metadata-changed.v1.minimal", new MetadataChanged(BANK, Map.of(), Optional.empty(), NOON)),
            entry(
                    "account-minimum-balance-changed.v1",
                    new MinimumBalanceChanged(
                            WALLET, new AtLeast(BigInteger.valueOf(-100_000)), Optional.of(REQUEST), NOON)),
            entry(
                    "account-minimum-balance-changed.v1.minimal",
                    new MinimumBalanceChanged(SHOP, new Unbounded(), Optional.empty(), NOON)),
            entry(
                    "account-entries-posted.v1",
                    new EntriesPosted(WALLET, ORDER, List.of(debit(0, 2500), LARGEST), NOON)),
            entry(
                    "account-entries-reserved.v1",
                    new EntriesReserved(WALLET, ORDER, List.of(debit(0, 2500), LARGEST), NOON)),
            entry(
                    "account-reservation-ended.v1",
                    new ReservationEnded(
                            WALLET,
                            ORDER,
                            List.of(debit(0, 2500), debit(1, 25), credit(3, 7)),
                            List.of(debit(0, 2000), credit(3, 7)),
                            ReservationEnd.POSTED,
                            NOON)),
            entry(
                    "account-reservation-ended.v1.voided",
                    new ReservationEnded(
                            SHOP, ORDER, List.of(credit(0, 2500)), List.of(), ReservationEnd.VOIDED, NOON)),
            entry(
                    "account-reservation-ended.v1.expired",
                    new ReservationEnded(
                            FEES, ORDER, List.of(credit(1, 25)), List.of(), ReservationEnd.EXPIRED, NOON)));

    private FrozenAccountEvents() {}
}
