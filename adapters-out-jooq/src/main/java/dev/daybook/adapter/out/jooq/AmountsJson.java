package dev.daybook.adapter.out.jooq;

import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/// The column `transaction.posted_amounts`. Amounts are strings: not every reader of JSON keeps 38 digits of a number.
final class AmountsJson {

    private static final TypeReference<List<String>> ITEMS = new TypeReference<>() {};

    private AmountsJson() {}

    static JSONB write(List<BigInteger> amounts) {
        return Json.write(amounts.stream().map(BigInteger::toString).toList());
    }

    static Optional<List<BigInteger>> read(@Nullable JSONB json) {
        return Optional.ofNullable(json)
                .map(found ->
                        Json.read(found, ITEMS).stream().map(BigInteger::new).toList());
    }
}
