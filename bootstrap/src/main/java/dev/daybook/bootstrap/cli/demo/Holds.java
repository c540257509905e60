package dev.daybook.bootstrap.cli.demo;

import dev.daybook.bootstrap.cli.demo.Step.Capture;
import dev.daybook.bootstrap.cli.demo.Step.Hold;
import dev.daybook.bootstrap.cli.demo.Step.Release;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Predicate;

/// What is reserved first and paid later, in full or in part, or never.
final class Holds {

    private final Trading trading;
    private final Deque<Trade> held = new ArrayDeque<>();

    Holds(Trading trading) {
        this.trading = trading;
    }

    Step begin(Moment at, Market market, String buyer) {
        long amount = at.price();
        if (!trading.setAside(buyer, amount)) {
            return trading.topUp(at, market, buyer);
        }
        var move = new Move(buyer, market.escrow(), amount, market.asset());
        if (!at.isPast() && at.isOneIn(4)) {
            var soon = Duration.ofSeconds(15 + at.random().nextLong(60));
            return new Hold(at.number(), at.externalId(), "Reservation", move, at.ago(), Optional.of(soon));
        }
        held.add(Trade.at(at, market, buyer, amount, false));
        return new Hold(at.number(), at.externalId(), "Reservation", move, at.ago(), Optional.empty());
    }

    Step end(Moment at, Market market, String buyer, Predicate<String> isFrozen) {
        return Trading.take(held, hold -> !isFrozen.test(hold.buyer()))
                .map(hold -> end(at, hold))
                .orElseGet(() -> begin(at, market, buyer));
    }

    private Step end(Moment at, Trade hold) {
        if (at.isOneIn(4)) {
            trading.giveBack(hold);
            return new Release(at.number(), hold.externalId(), "Cancelled by the buyer");
        }
        long amount =
                at.isOneIn(3) ? hold.amount() : hold.amount() - at.random().nextLong(1, hold.amount() / 2);
        trading.capture(at, hold, amount);
        return new Capture(at.number(), hold.externalId(), amount);
    }
}
