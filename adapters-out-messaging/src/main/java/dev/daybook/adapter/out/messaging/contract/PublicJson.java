package dev.daybook.adapter.out.messaging.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.id.TransactionId;
import dev.daybook.domain.money.Asset;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;

/// How public events are spelled: as the API spells, snake case, with amounts as strings.
final class PublicJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(texts())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_ABSENT, Include.ALWAYS))
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private PublicJson() {}

    static JsonNode write(PublicEvent event) {
        return MAPPER.valueToTree(event);
    }

    private static SimpleModule texts() {
        var module = new SimpleModule("texts");
        for (Class<?> type : List.of(
                AccountId.class, Asset.class, BigInteger.class, Instant.class, LedgerId.class, TransactionId.class)) {
            module.addSerializer(type, ToStringSerializer.instance);
        }
        return module;
    }
}
