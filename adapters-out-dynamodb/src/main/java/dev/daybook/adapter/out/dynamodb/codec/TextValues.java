package dev.daybook.adapter.out.dynamodb.codec;

import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.daybook.domain.account.AccountStatus;
import dev.daybook.domain.account.Direction;
import dev.daybook.domain.account.NormalBalance;
import dev.daybook.domain.account.ReservationEnd;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.id.TransactionId;
import dev.daybook.domain.money.Asset;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

/// Everything that is one string in JSON. Amounts are strings too: no reader may take one for a floating point number.
final class TextValues {

    private TextValues() {}

    static SimpleModule module() {
        var module = new SimpleModule("text values");
        add(module, LedgerId.class, LedgerId::value, LedgerId::new);
        add(module, AccountId.class, AccountId::value, AccountId::new);
        add(module, TransactionId.class, TransactionId::toString, text -> new TransactionId(UUID.fromString(text)));
        add(module, Asset.class, Asset::toString, Asset::parse);
        add(module, BigInteger.class, BigInteger::toString, BigInteger::new);
        add(module, Instant.class, Micros::write, Instant::parse);
        add(module, Direction.class, TextValues::lowerCase, text -> Direction.valueOf(upperCase(text)));
        add(module, NormalBalance.class, TextValues::lowerCase, text -> NormalBalance.valueOf(upperCase(text)));
        add(module, AccountStatus.class, TextValues::lowerCase, text -> AccountStatus.valueOf(upperCase(text)));
        add(module, ReservationEnd.class, TextValues::lowerCase, text -> ReservationEnd.valueOf(upperCase(text)));
        module.addDeserializer(String.class, new FromText<>(String.class, text -> text));
        return module;
    }

    private static <T> void add(
            SimpleModule module, Class<T> type, Function<T, String> writing, Function<String, T> reading) {
        module.addSerializer(type, new ToText<>(writing));
        module.addDeserializer(type, new FromText<>(type, reading));
        module.addKeySerializer(type, new ToText.Key<>(writing));
        module.addKeyDeserializer(type, new FromText.Key(type, reading));
    }

    private static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String upperCase(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
