package dev.daybook.adapter.out.jooq;

import static dev.daybook.adapter.out.jooq.generated.Tables.ACCOUNT_BALANCE;
import static dev.daybook.adapter.out.jooq.generated.Tables.MOVEMENT_SUM;
import static dev.daybook.domain.fixture.Words.MAIN;
import static dev.daybook.domain.fixture.Words.NOON;
import static dev.daybook.domain.fixture.Words.move;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.application.fixture.Bookkeeper;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.StreamId;
import dev.daybook.domain.id.TransactionId;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPosted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What is made in bulk for other tests is what the projection makes.
class BulkMovementsTest {

    @RegisterExtension
    final PostgresExtension postgres = new PostgresExtension();

    @Test
    void sums_made_in_bulk_are_those_of_the_projection() {
        var events = sample(new Random(5));
        var projection = new JooqBookProjection(postgres.database());
        for (int from = 0; from < events.size(); from += 250) {
            projection.apply(events.subList(from, from + 250));
        }
        var projected = Dump.of(postgres.database());
        assertThat(postgres.database().<Integer>read(sql -> sql.fetchCount(MOVEMENT_SUM)))
                .isGreaterThan(500);

        postgres.database().write(tx -> {
            var _ = tx.deleteFrom(MOVEMENT_SUM).execute();
            var _ = tx.deleteFrom(ACCOUNT_BALANCE).execute();
            BulkMovements.sum(tx, BusyBook.TILL);
            BulkMovements.sum(tx, BusyBook.SALES);
        });

        assertThat(Dump.of(postgres.database())).isEqualTo(projected);
    }

    /// A third at one instant, a third within a second, a third all over the years, on either axis.
    private static List<RecordedEvent> sample(Random random) {
        var events = new ArrayList<RecordedEvent>();
        for (int number = 0; number < 3_000; number++) {
            var id = new TransactionId(new UUID(random.nextLong(), random.nextLong()));
            var posted = new TransactionPosted(
                    id,
                    Optional.empty(),
                    List.of(move(BusyBook.TILL, BusyBook.SALES, 1 + random.nextInt(99))),
                    Map.of(),
                    someTime(random),
                    Optional.empty(),
                    Map.of(),
                    Optional.empty(),
                    someTime(random));
            events.add(Bookkeeper.recorded(new EventRef(StreamId.of(MAIN, id), 1), posted));
        }
        return events;
    }

    private static Instant someTime(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> NOON;
            case 1 -> NOON.plusNanos(1_000L * random.nextInt(1_000_000));
            default -> NOON.plus(Duration.ofSeconds(random.nextInt()));
        };
    }
}
