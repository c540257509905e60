package dev.daybook.bootstrap.cli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The accounts of one run. No other run has them, so whatever else a ledger holds does not matter.
///
/// @param run names the run
/// @param count how many there are besides the bank and the hot account
/// @param areGuarded whether they have a minimum, which is zero
record Cast(String run, int count, boolean areGuarded) {

    /// With which every account has to begin, in minor units, if it is guarded.
    private static final long FUNDS = 1_000_000;

    /// One transaction may not touch more than 98.
    private static final int FUNDED_AT_ONCE = 90;

    /// Which all of them begin with.
    String prefix() {
        return "bench:%s:".formatted(run);
    }

    String bank() {
        return prefix() + "bank";
    }

    String hot() {
        return prefix() + "hot";
    }

    String account(int number) {
        return "%s%05d".formatted(prefix(), number);
    }

    List<String> guarded() {
        var guarded = new ArrayList<String>();
        if (areGuarded) {
            guarded.add(hot());
            IntStream.range(0, count).mapToObj(this::account).forEach(guarded::add);
        }
        return guarded;
    }

    List<String> unbounded() {
        return areGuarded
                ? List.of(bank())
                : IntStream.range(0, count).mapToObj(this::account).toList();
    }

    /// Gives the guarded ones what they have to begin with.
    List<Order> funding() {
        var guarded = guarded();
        return IntStream.iterate(0, from -> from < guarded.size(), from -> from + FUNDED_AT_ONCE)
                .mapToObj(from -> Order.now(
                        "%s-fund-%d".formatted(run, from),
                        Ending.POSTED,
                        guarded.subList(from, Math.min(from + FUNDED_AT_ONCE, guarded.size())).stream()
                                .map(account -> new Posting(bank(), account, FUNDS))
                                .toList()))
                .toList();
    }
}
