package dev.daybook.adapter.out.dynamodb.codec;

import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.money.Asset;
import dev.daybook.domain.money.Money;
import dev.daybook.domain.transaction.Posting;
import java.math.BigInteger;

/// A posting as JSON has it: amount and asset side by side.
record FlatPosting(AccountId debit, AccountId credit, BigInteger amount, Asset asset) {

    static SimpleModule module() {
        return new SimpleModule("flat postings")
                .addSerializer(Posting.class, new StdDelegatingSerializer(Posting.class, new Flattening()))
                .addDeserializer(Posting.class, new StdDelegatingDeserializer<>(new Restoring()));
    }

    private static final class Flattening extends StdConverter<Posting, FlatPosting> {
        @Override
        public FlatPosting convert(Posting posting) {
            var amount = posting.amount();
            return new FlatPosting(posting.debit(), posting.credit(), amount.minorUnits(), amount.asset());
        }
    }

    private static final class Restoring extends StdConverter<FlatPosting, Posting> {
        @Override
        public Posting convert(FlatPosting flat) {
            return new Posting(flat.debit, flat.credit, new Money(flat.asset, flat.amount));
        }
    }
}
