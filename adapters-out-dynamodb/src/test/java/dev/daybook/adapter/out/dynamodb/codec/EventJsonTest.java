package dev.daybook.adapter.out.dynamodb.codec;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.daybook.application.port.CorruptStream;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.StreamId;
import dev.daybook.domain.catalogue.EventCatalogue;
import dev.daybook.domain.event.DomainEvent;
import dev.daybook.domain.event.EventType;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.ledger.LedgerEvent.LedgerCreated;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTest {

    private static final Pattern FILE = Pattern.compile("(?<name>[a-z-]+)\\.v(?<version>[0-9]+)(\\.[a-z-]+)?");
    private static final Map<String, String> FILES = FrozenEvents.files();
    private static final EventRef PLACE = new EventRef(StreamId.of(new LedgerId("main")), 7);

    static Set<String> files() {
        return FILES.keySet();
    }

    static Stream<String> filesOfCurrentShapes() {
        return FILES.keySet().stream().filter(file -> isCurrent(type(file)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_frozen_file_still_reads(String file) {
        assertThat(EventJson.read(PLACE, type(file), json(file))).isEqualTo(FrozenEvents.meaning(file));
    }

    @ParameterizedTest
    @MethodSource("filesOfCurrentShapes")
    void a_current_event_is_written_as_it_was_frozen(String file) {
        assertThat(EventJson.write(FrozenEvents.meaning(file))).isEqualTo(json(file));
    }

    @Test
    void every_line_of_the_catalogue_has_a_frozen_file_and_no_file_lacks_its_line() {
        assertThat(FILES.keySet().stream().map(EventJsonTest::type).collect(toSet()))
                .isEqualTo(EventCatalogue.LINES.stream()
                        .map(EventCatalogue.Line::type)
                        .collect(toSet()));
    }

    @Test
    void every_meaning_has_its_file() {
        assertThat(FrozenEvents.MEANINGS.keySet()).isEqualTo(FILES.keySet());
    }

    @Test
    void a_version_that_only_a_newer_daybook_knows_is_named() {
        assertThatExceptionOfType(CorruptStream.class)
                .isThrownBy(() -> EventJson.read(PLACE, new EventType("ledger-created", 99), "{}"))
                .withMessageContaining("main/ledger/main")
                .withMessageContaining("ledger-created version 99");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "not JSON",
                "{\"ledger\":\"main\"}",
                "{\"ledger\":null,\"at\":\"2026-11-01T12:00:00.000001Z\"}",
                "{\"ledger\":7,\"at\":\"2026-11-01T12:00:00.000001Z\"}",
                "{\"ledger\":\"a/b\",\"at\":\"2026-11-01T12:00:00.000001Z\"}",
                "{\"ledger\":\"main\",\"at\":\"noon\"}",
                "{\"ledger\":\"main\",\"at\":\"2026-11-01T12:00:00.000001Z\",\"colour\":\"red\"}",
                "{\"ledger\":\"main\",\"ledger\":\"main\",\"at\":\"2026-11-01T12:00:00.000001Z\"}",
                "{\"ledger\":\"main\",\"at\":\"2026-11-01T12:00:00.000001Z\"} {}",
            })
    void anything_but_the_stored_shape_is_refused(String json) {
        assertThatExceptionOfType(CorruptStream.class)
                .isThrownBy(() -> EventJson.read(PLACE, new EventType("ledger-created", 1), json))
                .withMessageContaining("event 7 is not ledger-created version 1");
    }

    @Test
    void an_entry_without_its_posting_is_refused_rather_than_taken_for_the_first() {
        var json = json("account-entries-posted.v1").replace("\"posting\":0,", "");

        assertThatExceptionOfType(CorruptStream.class)
                .isThrownBy(() -> EventJson.read(PLACE, new EventType("account-entries-posted", 1), json));
    }

    @Test
    void a_time_that_would_lose_digits_is_refused() {
        var event = new LedgerCreated(
                new LedgerId("main"), Optional.empty(), Instant.parse("2026-11-01T12:00:00.000000001Z"));

        assertThatIllegalStateException()
                .isThrownBy(() -> EventJson.write(event))
                .withRootCauseInstanceOf(IllegalArgumentException.class);
    }

    private static EventType type(String file) {
        var parts = FILE.matcher(file);
        assertThat(parts.matches()).as(file).isTrue();
        return new EventType(parts.group("name"), Integer.parseInt(parts.group("version")));
    }

    private static boolean isCurrent(EventType type) {
        return EventCatalogue.shapeOf(type)
                .filter(DomainEvent.class::isAssignableFrom)
                .isPresent();
    }

    private static String json(String file) {
        return Optional.ofNullable(FILES.get(file)).orElseThrow();
    }
}
