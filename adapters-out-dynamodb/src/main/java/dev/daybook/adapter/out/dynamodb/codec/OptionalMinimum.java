package dev.daybook.adapter.out.dynamodb.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.daybook.domain.account.MinimumBalance;
import dev.daybook.domain.account.MinimumBalance.AtLeast;
import dev.daybook.domain.account.MinimumBalance.Unbounded;
import java.io.IOException;
import java.math.BigInteger;

/// A minimum balance is an amount; an unbounded account has none.
final class OptionalMinimum {

    private OptionalMinimum() {}

    static SimpleModule module() {
        return new SimpleModule("minimum balances")
                .addSerializer(MinimumBalance.class, new Writing())
                .addDeserializer(MinimumBalance.class, new Reading());
    }

    private static final class Writing extends JsonSerializer<MinimumBalance> {

        @Override
        public boolean isEmpty(SerializerProvider context, MinimumBalance minimum) {
            return minimum instanceof Unbounded;
        }

        @Override
        public void serialize(MinimumBalance minimum, JsonGenerator json, SerializerProvider context)
                throws IOException {
            switch (minimum) {
                case AtLeast(var minorUnits) -> json.writeString(minorUnits.toString());
                case Unbounded _ -> json.writeNull();
            }
        }
    }

    private static final class Reading extends JsonDeserializer<MinimumBalance> {

        @Override
        public MinimumBalance deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return new AtLeast(context.readValue(json, BigInteger.class));
        }

        @Override
        public MinimumBalance getAbsentValue(DeserializationContext context) {
            return new Unbounded();
        }
    }
}
