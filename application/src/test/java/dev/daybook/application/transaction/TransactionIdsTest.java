package dev.daybook.application.transaction;

import static dev.daybook.domain.fixture.Words.MAIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.domain.id.LedgerId;
import org.junit.jupiter.api.Test;

class TransactionIdsTest {

    @Test
    void the_same_key_names_the_same_transaction_for_ever() {
        assertThat(TransactionIds.ofExternalId(MAIN, "txn-000001")).hasToString("63b6243b-7146-88d4-8b0d-ada41e88d7a9");
    }

    @Test
    void ledgers_and_kinds_of_keys_do_not_meet() {
        var other = new LedgerId("other");

        assertThat(TransactionIds.ofExternalId(MAIN, "1"))
                .isNotEqualTo(TransactionIds.ofExternalId(other, "1"))
                .isNotEqualTo(TransactionIds.ofIdempotencyKey(MAIN, "1"));
    }

    @Test
    void the_ids_are_uuids_of_version_8() {
        var id = TransactionIds.ofIdempotencyKey(MAIN, "key").value();

        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
    }
}
