package dev.daybook.adapter.out.jooq;

import static dev.daybook.domain.fixture.Words.BANK;
import static dev.daybook.domain.fixture.Words.MAIN;
import static dev.daybook.domain.fixture.Words.draft;
import static dev.daybook.domain.fixture.Words.move;
import static dev.daybook.domain.fixture.Words.open;
import static dev.daybook.domain.fixture.Words.transaction;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.application.fixture.Bookkeeper;
import dev.daybook.application.fixture.Feeder;
import dev.daybook.application.port.Expirations;
import dev.daybook.application.port.ExpirationsContract;
import dev.daybook.application.port.Projection;
import dev.daybook.domain.account.MinimumBalance.Unbounded;
import dev.daybook.domain.transaction.TransactionCommand.PendTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqExpirationsTest implements ExpirationsContract {

    @RegisterExtension
    final PostgresExtension postgres = new PostgresExtension();

    private final Feeder feeder = new Feeder(postgres.projection());

    @Override
    public Feeder feeder() {
        return feeder;
    }

    @Override
    public Projection projection() {
        return postgres.projection();
    }

    @Override
    public Expirations expirations() {
        return new JooqExpirations(postgres.database());
    }

    @Test
    void a_clock_that_is_ahead_of_the_databases_makes_nothing_due() {
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var keeper = new Bookkeeper(MAIN);
        var _ = keeper.open(open(BANK, new Unbounded()));
        var _ = keeper.open(open(TILL, new Unbounded()));
        var end = now.plus(Duration.ofHours(1));
        var _ = keeper.post(new PendTransaction(transaction(1), draft(move(BANK, TILL, 1)), Optional.of(end), now));
        feeder().feed(keeper.events());

        assertThat(expirations().due(now.plus(Duration.ofDays(1)), Optional.empty(), 10))
                .isEmpty();
    }
}
