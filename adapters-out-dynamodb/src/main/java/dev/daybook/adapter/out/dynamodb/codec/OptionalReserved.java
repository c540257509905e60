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
import java.util.Optional;

/// What is reserved takes no bytes when it is nothing, as it is nearly always. Usually it is on one side only, so each
/// side takes none by itself either: with both, many a transaction would outgrow its write unit, a kilobyte.
final class OptionalReserved {

    private record Sides(Optional<BigInteger> debits, Optional<BigInteger> credits) {

        static Sides of(Reserved reserved) {
            return new Sides(some(reserved.debits()), some(reserved.credits()));
        }

        private static Optional<BigInteger> some(BigInteger amount) {
            return Optional.of(amount).filter(sum -> sum.signum() != 0);
        }

        Reserved reserved() {
            return new Reserved(debits.orElse(BigInteger.ZERO), credits.orElse(BigInteger.ZERO));
        }
    }

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
            context.defaultSerializeValue(Sides.of(reserved), json);
        }
    }

    private static final class Reading extends JsonDeserializer<Reserved> {

        @Override
        public Reserved deserialize(JsonParser json, DeserializationContext context) throws IOException {
            var reserved = context.readValue(json, Sides.class).reserved();
            return reserved.isNothing()
                    ? context.reportInputMismatch(Reserved.class, "nothing is reserved: that is left out")
                    : reserved;
        }

        @Override
        public Reserved getAbsentValue(DeserializationContext context) {
            return Reserved.NOTHING;
        }
    }
}
