package dev.daybook.domain.transaction;

import static dev.daybook.domain.fixture.AccountWords.atLeast;
import static dev.daybook.domain.fixture.Words.JPY;
import static dev.daybook.domain.fixture.Words.NOON;
import static dev.daybook.domain.fixture.Words.USD;
import static dev.daybook.domain.fixture.Words.request;
import static dev.daybook.domain.fixture.Words.transaction;

import dev.daybook.domain.account.AccountCommand.AmendAccount;
import dev.daybook.domain.account.AccountCommand.CloseAccount;
import dev.daybook.domain.account.AccountCommand.FreezeAccount;
import dev.daybook.domain.account.AccountCommand.UnfreezeAccount;
import dev.daybook.domain.account.Holdings;
import dev.daybook.domain.account.MinimumBalance.Unbounded;
import dev.daybook.domain.account.Terms;
import dev.daybook.domain.fixture.Words;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.Request;
import dev.daybook.domain.id.TransactionId;
import dev.daybook.domain.money.Asset;
import dev.daybook.domain.money.Money;
import dev.daybook.domain.transaction.Step.OfAccount;
import dev.daybook.domain.transaction.Step.OfTransaction;
import dev.daybook.domain.transaction.TransactionCommand.ExpireTransaction;
import dev.daybook.domain.transaction.TransactionCommand.PendTransaction;
import dev.daybook.domain.transaction.TransactionCommand.PostPendingTransaction;
import dev.daybook.domain.transaction.TransactionCommand.PostTransaction;
import dev.daybook.domain.transaction.TransactionCommand.ReverseTransaction;
import dev.daybook.domain.transaction.TransactionCommand.VoidTransaction;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/// Whatever can be asked of [SmallBooks], by clocks that jump back and forth.
final class AnySteps {

    private static final int TRANSACTIONS = 8;

    private AnySteps() {}

    static Arbitrary<List<Step>> histories() {
        return Arbitraries.frequencyOf(
                        Tuple.of(2, posts()),
                        Tuple.of(4, pends()),
                        Tuple.of(9, endings()),
                        Tuple.of(3, reversals()),
                        Tuple.of(1, changes()))
                .list()
                .ofMinSize(40)
                .ofMaxSize(70);
    }

    private static Arbitrary<Step> posts() {
        return Combinators.combine(ids(), drafts(), times())
                .as((id, draft, at) -> new OfTransaction(new PostTransaction(id, draft, at)));
    }

    private static Arbitrary<Step> pends() {
        return Combinators.combine(ids(), drafts(), ends(), any(-60, 120).map(NOON::plusSeconds))
                .as((id, draft, end, at) -> new OfTransaction(new PendTransaction(id, draft, end, at)));
    }

    /// Few begin after this, and few are asked for before.
    private static Arbitrary<Optional<Instant>> ends() {
        return any(100, 260).map(NOON::plusSeconds).optional(0.6);
    }

    private static Arbitrary<Step> endings() {
        return Combinators.combine(any(0, 3), ids(), amounts(), keys(), times())
                .as((kind, id, amounts, key, at) -> new OfTransaction(
                        switch (kind) {
                            case 0 -> new PostPendingTransaction(id, Optional.empty(), named(key, "post"), at);
                            case 1 ->
                                new PostPendingTransaction(id, Optional.of(amounts), named(key, "post " + amounts), at);
                            case 2 -> new VoidTransaction(id, Optional.empty(), named(key, "void"), at);
                            default -> new ExpireTransaction(id, at);
                        }));
    }

    /// Of any transaction or reversal, mostly under the one name that a reversal has.
    private static Arbitrary<Step> reversals() {
        var reversed = any(1, TRANSACTIONS * 2);
        var offset = Arbitraries.frequency(Tuple.of(9, TRANSACTIONS), Tuple.of(1, 1));
        return Combinators.combine(reversed, offset, keys(), times())
                .as((number, step, key, at) -> new OfTransaction(new ReverseTransaction(
                        transaction(number),
                        transaction(number + step),
                        Optional.empty(),
                        Map.of(),
                        named(key, "reverse"),
                        at)));
    }

    private static Arbitrary<Step> changes() {
        var minimum = any(-60, 60);
        return Combinators.combine(any(0, 9), accounts(), minimum, keys(), times())
                .as((kind, account, cents, key, at) -> new OfAccount(
                        switch (kind) {
                            case 0 -> new FreezeAccount(account, Optional.empty(), terms(key, "freeze", at));
                            case 1, 2, 3, 4, 5 ->
                                new UnfreezeAccount(account, Optional.empty(), terms(key, "unfreeze", at));
                            case 6 ->
                                new CloseAccount(account, Optional.empty(), Holdings.NOTHING, terms(key, "close", at));
                            case 7 ->
                                new AmendAccount(
                                        account,
                                        Map.of(),
                                        Optional.of(atLeast(cents)),
                                        terms(key, "minimum " + cents, at));
                            case 8 ->
                                new AmendAccount(
                                        account,
                                        Map.of("tier", Optional.of("gold")),
                                        Optional.of(new Unbounded()),
                                        terms(key, "gold without a minimum", at));
                            default ->
                                new AmendAccount(
                                        account,
                                        Map.of("tier", Optional.empty()),
                                        Optional.empty(),
                                        terms(key, "untie", at));
                        }));
    }

    private static Arbitrary<Draft> drafts() {
        var postings = Arbitraries.frequencyOf(Tuple.of(8, postings(USD)), Tuple.of(2, postings(JPY)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
        return Combinators.combine(postings, times().optional(0.2))
                .as((moved, effectiveAt) ->
                        new Draft(Optional.empty(), moved, effectiveAt, Optional.empty(), Map.of()));
    }

    private static Arbitrary<Posting> postings(Asset asset) {
        var accounts = SmallBooks.accounts(asset);
        var from = any(0, accounts.size() - 1);
        var step = any(1, accounts.size() - 1);
        return Combinators.combine(from, step, any(1, 60))
                .as((debit, further, minorUnits) -> new Posting(
                        accounts.get(debit),
                        accounts.get((debit + further) % accounts.size()),
                        Money.of(asset, minorUnits)));
    }

    private static Arbitrary<List<BigInteger>> amounts() {
        return any(0, 20).map(BigInteger::valueOf).list().ofMinSize(1).ofMaxSize(3);
    }

    private static Arbitrary<TransactionId> ids() {
        return any(1, TRANSACTIONS).map(Words::transaction);
    }

    private static Arbitrary<AccountId> accounts() {
        return Arbitraries.of(SmallBooks.accounts());
    }

    private static Arbitrary<Instant> times() {
        return any(-60, 300).map(NOON::plusSeconds);
    }

    private static Arbitrary<Optional<String>> keys() {
        return Arbitraries.of("key-1", "key-2", "key-3").optional(0.7);
    }

    /// Each as likely as every other.
    private static Arbitrary<Integer> any(int from, int to) {
        return Arbitraries.integers().between(from, to).withDistribution(RandomDistribution.uniform());
    }

    private static Terms terms(Optional<String> key, String asked, Instant at) {
        return new Terms(Optional.empty(), named(key, asked), at);
    }

    private static Optional<Request> named(Optional<String> key, String asked) {
        return key.map(name -> request(name, asked));
    }
}
