package dev.daybook.benchmarks;

import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.transaction.TransactionIds;
import dev.daybook.domain.account.AccountCommand.OpenAccount;
import dev.daybook.domain.account.MinimumBalance;
import dev.daybook.domain.account.MinimumBalance.AtLeast;
import dev.daybook.domain.account.MinimumBalance.Unbounded;
import dev.daybook.domain.account.NormalBalance;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.money.Money;
import dev.daybook.domain.transaction.Draft;
import dev.daybook.domain.transaction.Posting;
import dev.daybook.domain.transaction.TransactionCommand.PostTransaction;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A book of funded guarded wallets, and every account that they pay to.
final class HotBook {

    private static final AccountId BANK = new AccountId("bank");
    private static final BigInteger PLENTY = BigInteger.TEN.pow(12);
    private static final List<AccountId> WALLETS = IntStream.range(0, 200)
            .mapToObj(number -> new AccountId("users:%03d:wallet".formatted(number)))
            .toList();

    private final LedgerId ledger;
    private final WriteSide writes;
    private final Queue<EventRef> accepted = new ConcurrentLinkedQueue<>();

    HotBook(LedgerId ledger, WriteSide writes) {
        this.ledger = ledger;
        this.writes = writes;
    }

    void open() {
        writes.create(ledger);
        open(BANK, new Unbounded());
        WALLETS.forEach(wallet -> open(wallet, new AtLeast(BigInteger.ZERO)));
        for (var each : HotCase.values()) {
            each.credited().forEach(account -> open(account, each.minimum()));
        }
        WALLETS.forEach(wallet -> post(BANK, wallet, PLENTY));
    }

    /// One cent, from any wallet.
    void pay(HotCase whom) {
        post(anyWallet(), whom.anyCredited(), BigInteger.ONE);
    }

    List<EventRef> accepted() {
        return List.copyOf(accepted);
    }

    static List<AccountId> guarded() {
        return Stream.of(WALLETS, HotCase.UNIFORM_GUARDED.credited(), HotCase.HOT_GUARDED.credited())
                .flatMap(List::stream)
                .toList();
    }

    private void open(AccountId account, MinimumBalance minimum) {
        writes.open(
                ledger,
                new OpenAccount(
                        account,
                        Wallets.EURO,
                        NormalBalance.CREDIT,
                        minimum,
                        minimum instanceof AtLeast,
                        Map.of(),
                        ImportFiles.now()));
    }

    private void post(AccountId debit, AccountId credit, BigInteger cents) {
        var externalId = "payment-" + UUID.randomUUID();
        var transaction = new PostTransaction(
                TransactionIds.ofExternalId(ledger, externalId),
                new Draft(
                        Optional.of(externalId),
                        List.of(new Posting(debit, credit, new Money(Wallets.EURO, cents))),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of()),
                ImportFiles.now());
        writes.post(ledger, transaction);
        accepted.add(new EventRef(StreamId.of(ledger, transaction.transaction()), 1));
    }

    private static AccountId anyWallet() {
        return WALLETS.get(ThreadLocalRandom.current().nextInt(WALLETS.size()));
    }
}
