package dev.daybook.adapter.out.dynamodb.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.daybook.domain.account.Reserved;
import java.io.IOException;
import java.math.BigInteger;

/// What is reserved takes no bytes when it is nothing, as it is nearly always.
final class OptionalReserved {

    private record Sides(BigInteger debits, BigInteger credits) {}

    private OptionalReserved() {}

    static SimpleModule module() {
        return new SimpleModule("reserved amounts")
                .addSerializer(Reserved.class, new Writing())
                .addDeserializer(Reserved.class, new Reading());
    }

    private static final class Writing extends JsonSerializer<Reserved> {

        @Override
        public boolean isEmpty(SerializerProvider context, Reserved reserved) {
            return reserved.isNothing();
        }

        @Override
        public void serialize(Reserved reserved, JsonGenerator json, SerializerProvider context) throws IOException {
            context.defaultSerializeValue(new Sides(reserved.debits(), reserved.credits()), json);
        }
    }

    private static final class Reading extends JsonDeserializer<Reserved> {

        @Override
        public Reserved deserialize(JsonParser json, DeserializationContext context) throws IOException {
            var sides = context.readValue(json, Sides.class);
            return new Reserved(sides.debits, sides.credits);
        }

        @Override
        public Reserved getAbsentValue(DeserializationContext context) {
            return Reserved.NOTHING;
        }
    }
}
