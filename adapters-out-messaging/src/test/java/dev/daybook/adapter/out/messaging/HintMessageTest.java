package dev.daybook.adapter.out.messaging;

import static dev.daybook.domain.fixture.TransactionWords.reversed;
import static dev.daybook.domain.fixture.Words.FIRST;
import static dev.daybook.domain.fixture.Words.SECOND;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.debit;
import static dev.daybook.domain.fixture.Words.posted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.daybook.adapter.out.messaging.contract.CloudEvents;
import dev.daybook.adapter.out.messaging.contract.Facts;
import dev.daybook.application.port.Hint;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class HintMessageTest {

    static final Hint[] HINTS = {Hints.LEDGER, Hints.ACCOUNT, Hints.TRANSACTION};

    @ParameterizedTest
    @FieldSource("HINTS")
    void what_is_written_reads_as_the_same_hint(Hint hint) {
        assertThat(HintMessage.read(HintMessage.write(Hints.alone(hint)))).isEqualTo(hint);
    }

    /// Consumers run beside older relays: what was once written stays readable, and is what rules were made for.
    @Test
    void it_is_spelled_like_this() {
        assertThat(HintMessage.write(Hints.alone(Hints.ACCOUNT))).isEqualTo("""
                        {"version":"0","id":"0fd7ef5d-c729-34e2-85c0-90e16a4d90ed",\
                        "detail-type":"account-entries-posted","source":"daybook","time":"2026-11-01T12:00:00Z",\
                        "detail":{"ledger":"main","stream":"main/account/users:042:wallet","version":7,\
                        "event":{"name":"account-entries-posted","version":1},\
                        "recorded_at":"2026-11-01T12:00:00.123456Z"}}""");
    }

    @Test
    void what_others_are_told_stands_beside_it() {
        var message = HintMessage.write(Hints.told(Facts.recorded(reversed(FIRST, SECOND))));

        assertThat(message)
                .contains("\"recorded_at\":\"2030-01-01T18:00:00Z\",\"public\":{\"specversion\":\"1.0\",")
                .contains("\"type\":\"dev.daybook.transaction.reversed.v1\"");
        assertThat(HintMessage.read(message).event().version()).isEqualTo(3);
        assertThat(PublicPart.read(message)).isEqualTo(CloudEvents.of(Facts.recorded(reversed(FIRST, SECOND))));
    }

    @Test
    void what_stays_private_is_hinted_at_alone() {
        var message = HintMessage.write(Hints.told(Facts.recorded(posted(WALLET, FIRST, debit(1)))));

        assertThat(HintMessage.read(message).event().version()).isEqualTo(3);
        assertThat(PublicPart.read(message)).isEmpty();
    }

    @Test
    void what_cannot_be_told_is_hinted_at_all_the_same() {
        var message = HintMessage.write(Hints.told(Facts.recorded(Facts.CORRUPT)));

        assertThat(HintMessage.read(message).event().version()).isEqualTo(3);
        assertThat(PublicPart.read(message)).isEmpty();
    }

    @Test
    void whatever_is_told_to_others_does_not_keep_the_hint_from_being_read() {
        var message = Hints.FROM_EVENTBRIDGE.replace("\"version\": 7,", "\"version\": 7, \"public\": [null],");

        assertThat(HintMessage.read(message)).isEqualTo(Hints.ACCOUNT);
        assertThatIllegalArgumentException().isThrownBy(() -> PublicPart.read(message));
    }

    @Test
    void what_eventbridge_adds_is_left_alone() {
        assertThat(HintMessage.read(Hints.FROM_EVENTBRIDGE)).isEqualTo(Hints.ACCOUNT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "null", "[]", "42", "{}", "{\"detail\":{}}", "{\"detail\":null}"})
    void what_is_no_event_is_refused(String message) {
        assertRefused(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {
                "\"source\": \"daybook\" | \"source\": \"somebody\"",
                "\"source\": \"daybook\", | ",
                "\"source\": \"daybook\" | \"source\": \"daybook\", \"source\": \"daybook\"",
                "\"detail-type\": \"account | \"detail-type\": \"transaction",
                "\"ledger\": \"main\" | \"ledger\": \"other\"",
                "main/account/users:042:wallet | main/wallet/users:042:wallet",
                "main/account/users:042:wallet | main/ACCOUNT/users:042:wallet",
                "main/account/users:042:wallet | main/account/../../etc",
                "main/account/users:042:wallet | main/transaction/users:042:wallet",
                "main/account/users:042:wallet | main/transaction/1-1-1-1-1",
                "main/account/users:042:wallet | main/ledger/other",
                "main/account/users:042:wallet | main",
                "\"version\": 7 | \"version\": 0",
                "\"version\": 7 | \"version\": -7",
                "\"version\": 7 | \"version\": \"7\"",
                "\"version\": 7 | \"version\": 7.5",
                "\"version\": 7 | \"version\": 92233720368547758080",
                "\"version\": 7 | \"version\": null",
                "\"version\": 7, | ",
                "\"version\": 1} | \"version\": 0}",
                "12:00:00.123456Z | noon",
                "] | ]]",
            })
    void a_forged_message_is_refused(String genuine, @Nullable String forged) {
        assertThat(Hints.FROM_EVENTBRIDGE).contains(genuine);
        assertRefused(Hints.FROM_EVENTBRIDGE.replace(genuine, forged == null ? "" : forged));
    }

    @Test
    void what_follows_the_message_is_refused() {
        assertRefused(HintMessage.write(Hints.alone(Hints.ACCOUNT)) + "{}");
    }

    private static void assertRefused(String message) {
        assertThatExceptionOfType(MalformedHint.class)
                .isThrownBy(() -> HintMessage.read(message))
                .withMessageStartingWith("not a hint: ");
    }
}
