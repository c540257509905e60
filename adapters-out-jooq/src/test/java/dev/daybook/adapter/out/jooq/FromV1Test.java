package dev.daybook.adapter.out.jooq;

import static dev.daybook.domain.fixture.Words.MAIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.out.jooq.kit.PostgresPool;
import dev.daybook.application.fixture.Feeder;
import dev.daybook.application.fixture.RandomBook;
import dev.daybook.application.port.RecordedEvent;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A database that an earlier build made and filled.
class FromV1Test {

    @RegisterExtension
    final PostgresExtension old = new PostgresExtension(TestServer.newEmptyDatabase());

    @RegisterExtension
    final PostgresExtension fresh = new PostgresExtension();

    @Test
    void its_rows_are_made_anew_from_the_feed() {
        var events = RandomBook.events(11, MAIN, 60);
        migrateTo("1");
        old.database().write(FromV1Test::fillAsV1);

        assertIsMadeAnewFrom(events);
    }

    @Test
    void so_are_those_of_the_build_before_the_feed() {
        var events = RandomBook.events(12, MAIN, 60);
        migrateTo("2");

        assertIsMadeAnewFrom(events);
    }

    @Test
    void tables_of_somebody_else_stay() {
        old.database().write(tx -> tx.execute("create table public.ledger (id text)"));

        PostgresReadModels.migrate(old.settings());

        assertThat(tablesInPublic()).isEqualTo(1);
    }

    private void assertIsMadeAnewFrom(List<RecordedEvent> events) {
        PostgresReadModels.migrate(old.settings());
        new Feeder(old.projection()).feed(events);

        new Feeder(fresh.projection()).feed(events);
        assertThat(Dump.of(old.database())).isEqualTo(Dump.of(fresh.database()));
        assertThat(tablesInPublic()).isZero();
    }

    private int tablesInPublic() {
        return old.database()
                .read(sql -> sql.fetchCount(DSL.table("pg_tables"), DSL.condition("schemaname = 'public'")));
    }

    private void migrateTo(String version) {
        var settings = old.settings();
        var _ = Flyway.configure()
                .dataSource(PostgresPool.patient(settings))
                .locations("classpath:db/earlier")
                .target(version)
                .load()
                .migrate();
    }

    /// A row in each table, and the position of a stream that is in the store too.
    private static void fillAsV1(DSLContext tx) {
        tx.execute("insert into stream_position values ('main/ledger/main', 1), ('main/account/bank:USD', 1)");
        tx.execute("insert into ledger values ('main', 'old', now())");
        tx.execute("insert into account values ('main', 'bank:USD', 'USD/2', 'debit', 0, 'open', '{}', now(), 1)");
        tx.execute("insert into account_balance values ('main', 'bank:USD', 'USD/2', 5, 0)");
        tx.execute("""
                insert into transaction
                values ('main', gen_random_uuid(), null, 'posted', now(), now(), null, '{}', '[1]', '{}', 1)
                """);
        tx.execute("""
                insert into entry values ('main', 'bank:USD', now(), gen_random_uuid(), 0, 'debit', 5, 'USD/2', now())
                """);
    }
}
