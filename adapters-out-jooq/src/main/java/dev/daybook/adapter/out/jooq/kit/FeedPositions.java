package dev.daybook.adapter.out.jooq.kit;

import static dev.daybook.adapter.out.jooq.generated.kit.Tables.FEED_POSITION;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import dev.daybook.application.port.FeedSlice;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;

/// Up to where of each partition of the feed the rows have come.
final class FeedPositions {

    private FeedPositions() {}

    static long read(DSLContext sql, int partition) {
        return sql.select(FEED_POSITION.POSITION)
                .from(FEED_POSITION)
                .where(FEED_POSITION.PARTITION.eq(partition))
                .fetchOptional(FEED_POSITION.POSITION)
                .orElse(0L);
    }

    static List<Long> read(DSLContext sql, List<Integer> partitions) {
        var found = sql.selectFrom(FEED_POSITION).fetchMap(FEED_POSITION.PARTITION, FEED_POSITION.POSITION);
        return partitions.stream()
                .map(partition -> found.getOrDefault(partition, 0L))
                .toList();
    }

    static List<Integer> partitions(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    /// Moves a position from the beginning of a slice to its end, and keeps everybody else from moving it until the
    /// transaction ends. Answers whether it was at the beginning.
    static boolean move(DSLContext tx, FeedSlice slice) {
        var moved = select(val(slice.partition()), val(slice.to()))
                .where(val(slice.from())
                        .eq(0L)
                        .or(exists(
                                selectOne().from(FEED_POSITION).where(FEED_POSITION.PARTITION.eq(slice.partition())))));
        return 1
                == tx.insertInto(FEED_POSITION)
                        .columns(FEED_POSITION.PARTITION, FEED_POSITION.POSITION)
                        .select(moved)
                        .onConflict(FEED_POSITION.PARTITION)
                        .doUpdate()
                        .set(FEED_POSITION.POSITION, excluded(FEED_POSITION.POSITION))
                        .where(FEED_POSITION.POSITION.eq(slice.from()))
                        .execute();
    }

    /// Keeps everybody from moving this one until the transaction ends.
    static void hold(DSLContext tx, int partition) {
        var _ = tx.selectFrom(FEED_POSITION)
                .where(FEED_POSITION.PARTITION.eq(partition))
                .forUpdate()
                .fetch();
    }

    /// Keeps everybody from moving any of them until the transaction ends. They can still be read.
    static void holdAll(DSLContext tx) {
        tx.execute("lock table {0} in exclusive mode", FEED_POSITION);
    }
}
