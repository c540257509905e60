package dev.daybook.bootstrap.cli.demo;

import dev.daybook.bootstrap.cli.demo.Step.Describe;
import dev.daybook.bootstrap.cli.demo.Step.Freeze;
import dev.daybook.bootstrap.cli.demo.Step.OpenAccount;
import dev.daybook.bootstrap.cli.demo.Step.Post;
import dev.daybook.bootstrap.cli.demo.Step.Unfreeze;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// What happens in the marketplace, step by step and without an end. The n-th step of a seed is always the same.
///
/// Books are kept as it goes, so that the ledger accepts every step but those that are meant to be refused.
final class Script {

    /// So many steps, the accounts' opening aside, count before they are sent; the first of them [#SPAN] before.
    static final int HISTORY = 400;

    private static final Duration SPAN = Duration.ofDays(42);
    private static final int FROZEN_FOR = 12;
    private static final List<String> TIERS = List.of("standard", "silver", "gold");

    private final long seed;
    private final Random random;
    private final Deque<Account> unopened = new ArrayDeque<>();
    private final int accounts;
    private final Trading trading = new Trading();
    private final Holds holds = new Holds(trading);
    private Optional<String> frozen = Optional.empty();
    private long thaw;
    private long next;

    Script(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
        Market.ALL.forEach(market -> unopened.addAll(market.accounts()));
        this.accounts = unopened.size();
    }

    Step next() {
        var at = new Moment(next, "demo-%d-%d".formatted(seed, next), ago(), random);
        next++;
        if (!unopened.isEmpty()) {
            return new OpenAccount(at.number(), unopened.remove());
        }
        if (frozen.isPresent() && at.number() >= thaw) {
            return unfreeze(at, frozen.get());
        }
        var market = at.isOneIn(3) ? Market.ALL.getLast() : Market.ALL.getFirst();
        var buyer = at.oneOf(market.buyers());
        if (at.isPast()) {
            return past(at, market, buyer);
        }
        return isFrozen(buyer) ? orderInVain(at, market, buyer, "ACCOUNT_FROZEN") : present(at, market, buyer);
    }

    /// How many steps open accounts; they come first.
    int openings() {
        return accounts;
    }

    /// Less and less: business grows.
    private Duration ago() {
        double left = Math.max(0, 1 - (double) Math.max(0, next - accounts) / HISTORY);
        return Duration.ofSeconds((long) (SPAN.toSeconds() * Math.pow(left, 1.4)));
    }

    /// What begins a transaction, and all of it accepted: nothing else can be dated back, and together.
    private Step past(Moment at, Market market, String buyer) {
        int lot = at.random().nextInt(100);
        if (lot < 12) {
            return trading.topUp(at, market, buyer);
        } else if (lot < 50) {
            return trading.order(at, market, buyer);
        } else if (lot < 86) {
            return trading.deliver(at, market, buyer);
        } else if (lot < 90) {
            return holds.begin(at, market, buyer);
        }
        return trading.payOut(at, market, buyer);
    }

    private Step present(Moment at, Market market, String buyer) {
        int lot = at.random().nextInt(100);
        if (lot < 10) {
            return trading.topUp(at, market, buyer);
        } else if (lot < 40) {
            return trading.order(at, market, buyer);
        } else if (lot < 66) {
            return trading.deliver(at, market, buyer);
        } else if (lot < 75) {
            return holds.begin(at, market, buyer);
        } else if (lot < 83) {
            return holds.end(at, market, buyer, this::isFrozen);
        } else if (lot < 87) {
            return trading.refund(at, market, buyer, this::isFrozen);
        } else if (lot < 93) {
            return trading.payOut(at, market, buyer);
        }
        return seldom(at, market, buyer, lot);
    }

    private Step seldom(Moment at, Market market, String buyer, int lot) {
        if (lot < 95) {
            return orderInVain(at, market, buyer, "INSUFFICIENT_FUNDS");
        } else if (lot < 97 && frozen.isEmpty()) {
            return freeze(at, buyer);
        }
        return new Describe(at.number(), buyer, "tier", at.oneOf(TIERS));
    }

    private Step orderInVain(Moment at, Market market, String buyer, String refusal) {
        var move = trading.orderInVain(at, market, buyer);
        return new Post(at.number(), at.externalId(), "Order", Map.of(), List.of(move), at.ago(), Optional.of(refusal));
    }

    private Step freeze(Moment at, String buyer) {
        frozen = Optional.of(buyer);
        thaw = at.number() + FROZEN_FOR;
        return new Freeze(at.number(), buyer, "Looks like a stolen card");
    }

    private Step unfreeze(Moment at, String buyer) {
        frozen = Optional.empty();
        return new Unfreeze(at.number(), buyer, "The buyer has called");
    }

    private boolean isFrozen(String buyer) {
        return frozen.filter(buyer::equals).isPresent();
    }
}
