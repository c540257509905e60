package dev.daybook.adapter.out.jooq;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.money.Asset;
import dev.daybook.domain.money.Money;
import dev.daybook.domain.transaction.Posting;
import java.math.BigInteger;
import java.util.List;
import org.jooq.JSONB;

/// The column `transaction.postings`. Amounts are strings: not every reader of JSON keeps 38 digits of a number.
final class PostingsJson {

    private static final TypeReference<List<Item>> ITEMS = new TypeReference<>() {};

    record Item(String debit, String credit, String amount, String asset) {}

    private PostingsJson() {}

    static JSONB write(List<Posting> postings) {
        return Json.write(postings.stream().map(PostingsJson::item).toList());
    }

    static List<Posting> read(JSONB json) {
        return Json.read(json, ITEMS).stream().map(PostingsJson::posting).toList();
    }

    private static Item item(Posting posting) {
        var money = posting.amount();
        return new Item(
                posting.debit().value(),
                posting.credit().value(),
                money.minorUnits().toString(),
                money.asset().toString());
    }

    private static Posting posting(Item item) {
        var money = new Money(Asset.parse(item.asset()), new BigInteger(item.amount()));
        return new Posting(new AccountId(item.debit()), new AccountId(item.credit()), money);
    }
}
