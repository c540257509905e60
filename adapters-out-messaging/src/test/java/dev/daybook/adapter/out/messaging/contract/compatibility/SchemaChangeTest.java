package dev.daybook.adapter.out.messaging.contract.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaChangeTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String PUBLISHED = """
            {
              "$id": "https://daybook.dev/schemas/thing/1.json",
              "title": "A thing",
              "type": "object",
              "properties": {
                "amount": {"$ref": "#/$defs/amount"},
                "side": {"type": "string", "enum": ["debit", "credit"]},
                "note": {"type": "string", "maxLength": 10},
                "at": {"type": "string", "format": "date-time"},
                "count": {"type": "integer", "minimum": 1},
                "share": {"type": "number", "multipleOf": 0.5},
                "lines": {"type": "array", "items": {"$ref": "#/$defs/amount"}, "minItems": 2},
                "labels": {"type": "object", "additionalProperties": {"type": "string"}},
                "nothing": {"type": "object", "additionalProperties": false},
                "part": {"type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"]},
                "free": {"description": "anything"}
              },
              "required": ["amount", "side"],
              "$defs": {"amount": {"type": "string", "pattern": "^[1-9][0-9]*$"}}
            }
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {
                "\"note\": | \"remark\": | #/properties/note: is gone",
                "{\"name\": | {\"title\": | #/properties/part/properties/name: is gone",
                "\"amount\", \"side\" | \"amount\" | #/properties/side: may be missing now",
                "[\"name\"] | [] | #/properties/part/properties/name: may be missing now",
                "\"required\": [\"amount\", \"side\"], | | #/properties/amount: may be missing now",
                "{\"type\": \"integer\" | {\"type\": \"number\" | #/properties/count: a new type: number, where it was [integer]",
                "{\"type\": \"integer\" | {\"type\": [\"integer\", \"null\"] | #/properties/count: a new type: null, where it was [integer]",
                "\"type\": \"integer\", | | #/properties/count: any type may come now, where it was [integer]",
                "\"credit\"] | \"credit\", \"both\"] | #/properties/side: a new value: \"both\", where it was one of [\"debit\",\"credit\"]",
                ", \"enum\": [\"debit\", \"credit\"] | | #/properties/side: any value may come now, where it was one of [\"debit\",\"credit\"]",
                "[1-9][0-9]* | [0-9]+ | #/properties/amount: pattern was \"^[1-9][0-9]*$\" and is \"^[0-9]+$\"",
                ", \"pattern\": \"^[1-9][0-9]*$\" | | #/properties/amount: pattern was \"^[1-9][0-9]*$\" and is absent",
                "\"date-time\" | \"date\" | #/properties/at: format was \"date-time\" and is \"date\"",
                ", \"format\": \"date-time\" | | #/properties/at: format was \"date-time\" and is absent",
                "\"minimum\": 1 | \"minimum\": 0 | #/properties/count: minimum was 1 and is 0",
                ", \"minimum\": 1 | | #/properties/count: minimum was 1 and is absent",
                "\"minItems\": 2 | \"minItems\": 1 | #/properties/lines: minItems was 2 and is 1",
                "\"maxLength\": 10 | \"maxLength\": 11 | #/properties/note: maxLength was 10 and is 11",
                ", \"maxLength\": 10 | | #/properties/note: maxLength was 10 and is absent",
                "\"items\": {\"$ref\": \"#/$defs/amount\"} | \"items\": {\"type\": \"integer\"} | #/properties/lines/items: a new type: integer, where it was [string]",
                "\"items\": {\"$ref\": \"#/$defs/amount\"}, | | #/properties/lines/items: any type may come now, where it was [string]",
                ", \"additionalProperties\": {\"type\": \"string\"} | | #/properties/labels/additionalProperties: any type may come now, where it was [string]",
                "\"additionalProperties\": {\"type\": \"string\"} | \"properties\": {\"size\": {\"type\": \"integer\"}}, \"additionalProperties\": {\"type\": \"string\"} | #/properties/labels/properties/size: a new type: integer, where it was [string]",
                "\"additionalProperties\": false | \"properties\": {\"size\": {}}, \"additionalProperties\": false | #/properties/nothing/properties/size: not was {} and is absent",
                "\"additionalProperties\": false | \"additionalProperties\": true | #/properties/nothing/additionalProperties: not was {} and is absent",
                "\"multipleOf\": 0.5 | \"multipleOf\": 0.25 | #/properties/share: multipleOf was 0.5 and is 0.25",
                "\"description\": \"anything\" | \"anyOf\": [] | #/properties/free: anyOf was absent and is []",
                "thing/1.json | thing/2.json | #: $id was \"https://daybook.dev/schemas/thing/1.json\" and is \"https://daybook.dev/schemas/thing/2.json\"",
            })
    void what_a_reader_would_not_understand_is_refused(String before, @Nullable String after, String fault) {
        assertThat(faults(before, after)).contains(fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {
                "\"note\": | \"new\": {\"type\": \"boolean\"}, \"note\":",
                "{\"name\": | {\"title\": {\"type\": \"string\"}, \"name\":",
                "\"amount\", \"side\"] | \"amount\", \"side\", \"note\"]",
                "{\"type\": \"number\" | {\"type\": \"integer\"",
                "\"debit\", \"credit\"] | \"debit\"]",
                "\"note\": {\"type\": \"string\", | \"note\": {\"type\": \"string\", \"pattern\": \"^[a-z]+$\",",
                "\"note\": {\"type\": \"string\", | \"note\": {\"type\": \"string\", \"format\": \"email\", \"enum\": [\"a@b.c\"],",
                "\"minimum\": 1 | \"minimum\": 2, \"maximum\": 9",
                "\"minItems\": 2 | \"minItems\": 3",
                "\"maxLength\": 10 | \"maxLength\": 9, \"minLength\": 1",
                "\"description\": \"anything\" | \"type\": \"string\"",
                "\"description\": \"anything\" | \"description\": \"something\", \"examples\": [1], \"deprecated\": true",
                "\"title\": \"A thing\" | \"title\": \"The thing\"",
                "\"amount\": {\"$ref\": \"#/$defs/amount\"} | \"amount\": {\"type\": \"string\", \"pattern\": \"^[1-9][0-9]*$\"}",
                "\"amount\": {\"$ref\": \"#/$defs/amount\"} | \"amount\": {\"$ref\": \"#/$defs/amount\", \"maxLength\": 38}",
                "\"additionalProperties\": {\"type\": \"string\"} | \"properties\": {\"size\": {\"type\": \"string\"}}, \"additionalProperties\": {\"type\": \"string\"}",
                "\"additionalProperties\": {\"type\": \"string\"} | \"additionalProperties\": false",
            })
    void what_every_reader_understands_is_accepted(String before, @Nullable String after) {
        assertThat(faults(before, after)).isEmpty();
    }

    @Test
    void no_change_is_no_fault() {
        assertThat(SchemaChange.faults(json(PUBLISHED), json(PUBLISHED))).isEmpty();
    }

    @Test
    void a_change_of_a_definition_reaches_wherever_it_is_used() {
        var unused =
                PUBLISHED.replace("\"amount\": {\"$ref\": \"#/$defs/amount\"}", "\"amount\": {\"type\": \"string\"}");

        assertThat(SchemaChange.faults(json(unused), json(unused.replace("[1-9][0-9]*", "[0-9]+"))))
                .containsExactly("#/properties/lines/items: pattern was \"^[1-9][0-9]*$\" and is \"^[0-9]+$\"");
    }

    @Test
    void a_schema_may_contain_itself() {
        var tree = "{\"properties\": {\"left\": {\"$ref\": \"#\"}, \"name\": {\"type\": \"string\"}}}";

        assertThat(SchemaChange.faults(json(tree), json(tree.replace("string", "integer"))))
                .containsExactly("#/properties/name: a new type: integer, where it was [string]");
    }

    @Test
    void a_reference_out_of_the_document_is_a_mistake() {
        var elsewhere = json("{\"$ref\": \"other.json\"}");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SchemaChange.faults(elsewhere, elsewhere))
                .withMessage("leads nowhere in its own document: other.json");
    }

    private static List<String> faults(String before, @Nullable String after) {
        assertThat(PUBLISHED).contains(before);
        return SchemaChange.faults(json(PUBLISHED), json(PUBLISHED.replace(before, after == null ? "" : after)));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException mistyped) {
            throw new IllegalArgumentException(text, mistyped);
        }
    }
}
