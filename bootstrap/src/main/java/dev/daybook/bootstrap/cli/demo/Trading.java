package dev.daybook.bootstrap.cli.demo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Money goes from the bank to a buyer, into escrow, to the seller and back to the bank. What cannot be done at a
/// moment
/// gives way to what makes it possible.
final class Trading {

    private static final int FEE_PERCENT = 5;
    private static final long LEAST_PAYOUT = 20_000;
    /// So many steps later an order is delivered at the earliest.
    private static final int DELIVERY = 6;

    private final Purses purses = new Purses();
    private final Deque<Trade> inEscrow = new ArrayDeque<>();

    Step topUp(Moment at, Market market, String buyer) {
        var move = new Move(market.bank(), buyer, 5_000 * at.random().nextLong(1, 11), market.asset());
        purses.move(move);
        return at.post("Top-up", Map.of("channel", "card"), List.of(move));
    }

    Step order(Moment at, Market market, String buyer) {
        long price = at.price();
        long shipping = 290 + 100 * at.random().nextLong(5);
        if (purses.of(buyer) < price + shipping) {
            return topUp(at, market, buyer);
        }
        var moves = List.of(
                new Move(buyer, market.escrow(), price, market.asset()),
                new Move(buyer, market.escrow(), shipping, market.asset()));
        moves.forEach(purses::move);
        var trade = Trade.at(at, market, buyer, price + shipping, true);
        inEscrow.add(trade);
        return at.post("Order", Map.of("seller", trade.seller()), moves);
    }

    /// More than the buyer can have.
    Move orderInVain(Moment at, Market market, String buyer) {
        return new Move(buyer, market.escrow(), purses.beyond(buyer) + at.price(), market.asset());
    }

    /// The seller gets the money, the marketplace its fee.
    Step deliver(Moment at, Market market, String buyer) {
        var delivered = take(inEscrow, trade -> at.number() - trade.since() >= DELIVERY);
        if (delivered.isEmpty()) {
            return order(at, market, buyer);
        }
        var trade = delivered.get();
        long fee = trade.amount() * FEE_PERCENT / 100;
        var in = trade.market();
        var moves = List.of(
                new Move(in.escrow(), trade.seller(), trade.amount() - fee, in.asset()),
                new Move(in.escrow(), in.fees(), fee, in.asset()));
        moves.forEach(purses::move);
        return at.post("Delivered", Map.of("order", trade.externalId()), moves);
    }

    Step refund(Moment at, Market market, String buyer, Predicate<String> isFrozen) {
        var returned = take(inEscrow, trade -> trade.isRefundable() && !isFrozen.test(trade.buyer()));
        if (returned.isEmpty()) {
            return order(at, market, buyer);
        }
        var trade = returned.get();
        purses.move(new Move(
                trade.market().escrow(),
                trade.buyer(),
                trade.amount(),
                trade.market().asset()));
        return new Step.Refund(at.number(), trade.externalId(), "Refund: sent back");
    }

    Step payOut(Moment at, Market market, String buyer) {
        var richest = market.sellers().stream()
                .reduce((one, other) -> purses.of(one) < purses.of(other) ? other : one)
                .orElseThrow();
        if (purses.of(richest) < LEAST_PAYOUT) {
            return order(at, market, buyer);
        }
        var move = new Move(richest, market.bank(), purses.of(richest) / 100 * 100, market.asset());
        purses.move(move);
        return at.post("Payout", Map.of("channel", "bank transfer"), List.of(move));
    }

    /// Whether so much could be set aside, which it then is.
    boolean setAside(String buyer, long amount) {
        boolean isEnough = purses.of(buyer) >= amount;
        if (isEnough) {
            purses.take(buyer, amount);
        }
        return isEnough;
    }

    void giveBack(Trade held) {
        purses.give(held.buyer(), held.amount());
    }

    /// Moves so much of what was set aside into escrow.
    void capture(Moment at, Trade held, long amount) {
        giveBack(held);
        purses.move(new Move(
                held.buyer(), held.market().escrow(), amount, held.market().asset()));
        inEscrow.add(held.of(amount, at.number()));
    }

    /// The first of which that is true.
    static Optional<Trade> take(Deque<Trade> trades, Predicate<Trade> condition) {
        var first = trades.stream().filter(condition).findFirst();
        first.ifPresent(trades::remove);
        return first;
    }
}
