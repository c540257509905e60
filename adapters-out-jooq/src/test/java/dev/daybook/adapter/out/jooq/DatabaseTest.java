package dev.daybook.adapter.out.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.adapter.out.jooq.kit.Database;
import dev.daybook.adapter.out.jooq.kit.PostgresPool;
import dev.daybook.adapter.out.jooq.kit.PostgresSettings;
import dev.daybook.application.port.Unavailable;
import dev.daybook.application.retry.Backoff;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {

    private static final Backoff THREE_TRIES = new Backoff(Duration.ofNanos(1), Duration.ofMillis(1), 3);

    @RegisterExtension
    final PostgresExtension postgres = new PostgresExtension();

    private final AtomicInteger tries = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "53300", "57P01", "57P03", "55P03", "25P03"})
    void what_may_pass_is_tried_again_and_then_unavailable(String state) {
        var database = new Database(postgres.pool(), THREE_TRIES);

        assertThatThrownBy(() -> database.read(_ -> fail(state))).isInstanceOf(Unavailable.class);
        assertThat(tries).hasValue(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"22003", "23505", "23514", "42P01"})
    void what_is_wrong_with_a_statement_or_a_row_is_not_tried_again(String state) {
        assertThatThrownBy(() -> postgres.database().read(_ -> fail(state))).isInstanceOf(DataAccessException.class);
        assertThat(tries).hasValue(1);
    }

    @Test
    void however_often_a_statement_comes_it_is_planned_for_what_it_asks() {
        int planned = postgres.database()
                .read(sql -> sql.connectionResult(connection -> {
                    var same = DSL.using(connection, SQLDialect.POSTGRES);
                    for (int time = 0; time < 20; time++) {
                        var _ = same.fetchValue("select {0} + 1", DSL.val(time));
                    }
                    return same.fetchCount(DSL.table("pg_prepared_statements"));
                }));

        assertThat(planned).as("plans kept for any parameters").isZero();
    }

    @Test
    void a_lost_connection_is_replaced() {
        var answer = postgres.database().read(sql -> tries.incrementAndGet() == 1 ? loseConnection(sql) : tries.get());

        assertThat(answer).isEqualTo(2);
    }

    @Test
    void a_write_whose_connection_is_lost_happens_once() {
        postgres.database().write(tx -> {
            tx.execute("insert into books.ledger values ('main', null, now())");
            if (tries.incrementAndGet() == 1) {
                var _ = loseConnection(tx);
            }
        });

        assertThat(ledgers()).isEqualTo(1);
    }

    @Test
    void nothing_of_a_write_that_fails_stays() {
        assertThatThrownBy(() -> postgres.database().write(tx -> {
                    tx.execute("insert into books.ledger values ('main', null, now())");
                    tx.execute("insert into books.ledger values ('main', null, now())");
                }))
                .isInstanceOf(IntegrityConstraintViolationException.class);

        assertThat(ledgers()).isZero();
    }

    @Test
    void a_statement_that_takes_too_long_is_stopped() {
        var settings = limitedTo(Duration.ofMillis(100));
        try (var pool = PostgresPool.open(settings)) {
            var database = new Database(pool, new Backoff(Duration.ofNanos(1), Duration.ofMillis(1), 1));

            assertThatThrownBy(() -> database.read(sql -> sql.execute("select pg_sleep(600)")))
                    .isInstanceOf(Unavailable.class);
        }
    }

    @Test
    void a_server_that_is_not_there_is_unavailable() throws Exception {
        try (var pool = PostgresPool.open(new PostgresSettings(
                "jdbc:postgresql://localhost:%d/books".formatted(closedPort()),
                "nobody",
                () -> "secret",
                2,
                Duration.ofMillis(300),
                Duration.ZERO))) {
            assertThatThrownBy(() -> new Database(pool, THREE_TRIES)
                            .read(sql -> sql.selectOne().fetch()))
                    .isInstanceOf(Unavailable.class)
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void every_new_connection_asks_for_the_password_of_that_moment() throws SQLException {
        var asked = new AtomicInteger();
        var settings = PostgresSettings.of(
                postgres.settings().url(), postgres.settings().user(), () -> {
                    asked.incrementAndGet();
                    return postgres.settings().password().get();
                });
        var patient = PostgresPool.patient(settings);
        try (var one = patient.getConnection();
                var another = patient.getConnection()) {
            assertThat(one).isNotSameAs(another);
        }
        assertThat(asked).hasValue(2);

        try (var pool = PostgresPool.open(settings.allowing(1))) {
            pool.getConnection().close();
            assertThat(asked).hasValueGreaterThan(2);
        }
    }

    private Integer fail(String state) {
        tries.incrementAndGet();
        throw new DataAccessException("failed", new SQLException("on purpose", state));
    }

    private static Integer loseConnection(DSLContext sql) {
        return sql.execute("select pg_terminate_backend(pg_backend_pid())");
    }

    private int ledgers() {
        return postgres.database().read(sql -> sql.fetchCount(sql.selectOne().from("books.ledger")));
    }

    private PostgresSettings limitedTo(Duration timeout) {
        var settings = postgres.settings();
        return new PostgresSettings(
                settings.url(), settings.user(), settings.password(), 1, Duration.ofSeconds(3), timeout);
    }

    private static int closedPort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
