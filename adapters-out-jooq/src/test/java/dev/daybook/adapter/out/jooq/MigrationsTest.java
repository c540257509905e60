package dev.daybook.adapter.out.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.exception.SQLStateClass.C22_DATA_EXCEPTION;
import static org.jooq.exception.SQLStateClass.C23_INTEGRITY_CONSTRAINT_VIOLATION;

import dev.daybook.adapter.out.jooq.kit.PostgresSettings;
import java.time.Duration;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationsTest {

    @RegisterExtension
    final PostgresExtension postgres = new PostgresExtension();

    @Test
    void running_them_again_changes_nothing() {
        assertThatCode(() -> PostgresReadModels.migrate(postgres.settings())).doesNotThrowAnyException();
    }

    @Test
    void settings_do_not_tell_the_password() {
        assertThat(new PostgresSettings("url", "me", () -> "secret", 1, Duration.ZERO, Duration.ZERO))
                .asString()
                .doesNotContain("secret");
    }

    /// The tables refuse what no event can mean, whoever writes it.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into books.stream_position values ('main/ledger/main', 0)",
                "insert into books.account_balance values ('main', 'a', 'USD', -1, 0, 0, 0, 1)",
                "insert into books.account_balance values ('main', 'a', 'USD', 0, -1, 0, 0, 1)",
                "insert into books.account_balance values ('main', 'a', 'USD', 0, 0, 0, 0, 0)",
                "insert into books.entry values ('main', 'a', now(), gen_random_uuid(), 0, 'debit', 0, 'USD', now(), true)",
                "insert into books.entry values ('main', 'a', now(), gen_random_uuid(), 0, 'both', 1, 'USD', now(), true)",
                "insert into books.entry values ('main', 'a', now(), gen_random_uuid(), -1, 'debit', 1, 'USD', now(), true)",
                "insert into books.entry values ('main', 'a', now(), gen_random_uuid(), 0, 'debit', 1e38, 'USD', now(), true)",
                "insert into books.reservation values ('main', 'a', now(), gen_random_uuid(), 0, 'debit', 0, 'USD', now(), true)",
                "insert into books.movement_sum values ('main', 'a', 'later', 1, '80', 1, 0, 0, 0, 0)",
                "insert into books.movement_sum values ('main', 'a', 'recorded', 1, '8', 1, 0, 0, 0, 0)",
                "insert into books.movement_sum values ('main', 'a', 'recorded', 0, '', 1, 0, 0, 0, 0)",
                "insert into books.movement_sum values ('main', 'a', 'recorded', 1, '80', 0, 0, 0, 0, 0)",
                "insert into books.account values ('main', 'a', 'USD', 'left', 0, 'open', '{}', now(), 1, true)",
                "insert into books.account values ('main', 'a', 'USD', 'debit', 0, 'ajar', '{}', now(), 1, true)",
                "insert into books.account values ('main', 'a', 'USD', 'debit', 0, 'open', '[]', now(), 1, true)",
                "insert into books.account values ('main', 'a', 'USD', 'debit', 0, 'open', '{}', now(), 0, true)",
                "insert into books.transaction values ('main', gen_random_uuid(), null, 'posted', now(), now(), null, '{}', '[]', '{}', 1)",
                "insert into books.transaction values ('main', gen_random_uuid(), null, 'pending', now(), now(), null, '{}', '[1]', '{}', 1, null, null, now())",
                "insert into books.transaction values ('main', gen_random_uuid(), null, 'posted', now(), now(), null, '{}', '[1]', '{}', 1, '{}')"
            })
    void impossible_rows_are_refused(String insert) {
        assertThatThrownBy(() -> postgres.database().read(sql -> sql.execute(insert)))
                .isInstanceOfSatisfying(
                        DataAccessException.class,
                        refusal -> assertThat(refusal.sqlStateClass())
                                .isIn(C22_DATA_EXCEPTION, C23_INTEGRITY_CONSTRAINT_VIOLATION));
    }
}
