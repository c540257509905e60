package dev.daybook.adapter.out.dynamodb.codec;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.application.port.CorruptStream;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.StreamId;
import dev.daybook.domain.account.MinimumBalance;
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

    private static final Set<Class<?>> MAY_BE_MISSING = Set.of(Optional.class, Map.class, MinimumBalance.class);
    private static final ObjectMapper TREES = new ObjectMapper();
    private static final SnakeCaseStrategy NAMES = new SnakeCaseStrategy();

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

    /// Those that may be missing are optional, have a default, or come with nothing reserved.
    @ParameterizedTest
    @MethodSource("files")
    void a_missing_component_is_refused_unless_it_may_hold_nothing(String file) {
        for (var component : shape(file).getRecordComponents()) {
            var stored = object(json(file));
            var name = NAMES.translate(component.getName());
            if (MAY_BE_MISSING.contains(component.getType())) {
                continue;
            }
            assertThat(stored.remove(name)).as(name).isNotNull();

            isRefused(file, stored);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void an_unknown_component_is_refused_at_every_depth(String file) {
        var depths = objects(object(json(file))).count();
        for (long depth = 0; depth < depths; depth++) {
            var stored = object(json(file));
            objects(stored).skip(depth).findFirst().orElseThrow().put("colour", 7);

            isRefused(file, stored);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"guarded\":null", ",\"guarded\":\"true\"", ",\"guarded\":1", ",\"guarded\":{}"})
    void whether_an_account_is_guarded_is_said_as_yes_or_no(String guarded) {
        var json = json("account-opened.v2").replace(",\"guarded\":true", guarded);

        isRefused("account-opened.v2", object(json));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "\"300\"",
                "{}",
                "{\"debits\":300}",
                "{\"debits\":\"0\"}",
                "{\"debits\":\"0\",\"credits\":\"0\"}",
                "{\"debits\":\"300\",\"both\":\"300\"}",
            })
    void what_is_reserved_is_an_amount_on_either_side_and_left_out_when_it_is_nothing(String reserved) {
        var file = "transaction-posted.v2.with-reservations";
        var json = json(file).replace("{\"debits\":\"300\"}", reserved);

        assertThat(json).isNotEqualTo(json(file));
        isRefused(file, object(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "{}", "{\"key\":\"1\"}", "{\"fingerprint\":\"1\"}"})
    void a_request_has_both_its_key_and_its_fingerprint(String request) {
        var stored = object(json("account-frozen.v1"));
        stored.set("request", parse("{\"request\":" + request + "}").get("request"));

        isRefused("account-frozen.v1", stored);
    }

    @Test
    void an_end_that_no_reservation_has_is_refused() {
        var stored = object(json("account-reservation-ended.v1"));
        stored.put("end", "forgotten");

        isRefused("account-reservation-ended.v1", stored);
    }

    @Test
    void one_amount_too_few_is_refused() {
        var stored = object(json("pending-transaction-posted.v1"));
        stored.putArray("amounts").add("2000");

        isRefused("pending-transaction-posted.v1", stored);
    }

    @ParameterizedTest
    @ValueSource(strings = {"transaction-posted.v1", "transaction-posted.v1.minimal"})
    void while_nothing_is_pending_a_transaction_costs_no_more_bytes_than_in_its_first_version(String file) {
        assertThat(EventJson.write(FrozenEvents.meaning(file))).isEqualTo(json(file));
    }

    @Test
    void a_time_that_would_lose_digits_is_refused() {
        var event = new LedgerCreated(
                new LedgerId("main"), Optional.empty(), Instant.parse("2026-11-01T12:00:00.000000001Z"));

        assertThatIllegalStateException()
                .isThrownBy(() -> EventJson.write(event))
                .withRootCauseInstanceOf(IllegalArgumentException.class);
    }

    private static void isRefused(String file, JsonNode stored) {
        assertThatExceptionOfType(CorruptStream.class)
                .as(stored.toString())
                .isThrownBy(() -> EventJson.read(PLACE, type(file), stored.toString()));
    }

    private static ObjectNode object(String json) {
        return (ObjectNode) parse(json);
    }

    private static JsonNode parse(String json) {
        try {
            return TREES.readTree(json);
        } catch (JsonProcessingException misspelled) {
            throw new IllegalArgumentException(misspelled);
        }
    }

    /// It and those in it.
    private static Stream<ObjectNode> objects(JsonNode node) {
        var deeper = node.valueStream().flatMap(EventJsonTest::objects);
        return node instanceof ObjectNode object ? Stream.concat(Stream.of(object), deeper) : deeper;
    }

    private static Class<? extends Record> shape(String file) {
        return EventCatalogue.shapeOf(type(file)).orElseThrow();
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
