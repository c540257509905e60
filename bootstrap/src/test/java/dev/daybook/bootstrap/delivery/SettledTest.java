package dev.daybook.bootstrap.delivery;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.junit.jupiter.api.Test;

/// For any history and any delivery, once it has settled, the feed, the books and the balances are the fold of the
/// store:
/// two relays and two followers of each read model that take turns in the middle of each other's calls, events that are
/// told late, twice, in any order or never, calls that fail before or after they had their effect, processes that end
/// at
/// any of them. Postgres is real; DynamoDB is simulated, as the real one does none of this when asked to.
///
/// Seeds, new ones each time, go through it fifty at once, each with a ledger of its own. `-Ddaybook.delivery.seeds`
/// says how many, and `-Ddaybook.delivery.seed` with which to begin; a failure names the fifty.
class SettledTest {

    private static final Logger LOG = System.getLogger(SettledTest.class.getName());
    private static final int AT_ONCE = 50;

    @Test
    void whatever_happens_on_the_way_everything_ends_equal() {
        long first = Long.getLong("daybook.delivery.seed", System.nanoTime() >>> 16);
        int seeds = Integer.getInteger("daybook.delivery.seeds", 1_000);
        LOG.log(Level.INFO, "{0,number,#} seeds from {1,number,#}", seeds, first);
        try (var books = new Books()) {
            for (long seed = first; seed < first + seeds; seed += AT_ONCE) {
                int count = (int) Math.min(AT_ONCE, first + seeds - seed);
                new Road(books).go(seed, count);
            }
        }
    }
}
