package dev.daybook.adapter.out.jooq;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.daybook.domain.account.Reserved;
import dev.daybook.domain.account.Totals;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.transaction.GuardedBalance;
import java.math.BigInteger;
import java.util.Map;
import org.jooq.JSONB;

/// The column `transaction.balances`.
final class BalancesJson {

    private static final TypeReference<Map<String, Item>> ITEMS = new TypeReference<>() {};

    record Item(
            long version,
            String debits,
            String credits,
            @JsonProperty("reserved_debits") String reservedDebits,
            @JsonProperty("reserved_credits") String reservedCredits) {}

    private BalancesJson() {}

    static JSONB write(Map<AccountId, GuardedBalance> balances) {
        return Json.write(
                balances.entrySet().stream().collect(toMap(at -> at.getKey().value(), at -> item(at.getValue()))));
    }

    static Map<AccountId, GuardedBalance> read(JSONB json) {
        return Json.read(json, ITEMS).entrySet().stream()
                .collect(toMap(at -> new AccountId(at.getKey()), at -> balance(at.getValue())));
    }

    private static Item item(GuardedBalance balance) {
        var posted = balance.posted();
        var reserved = balance.reserved();
        return new Item(
                balance.version(),
                posted.debits().toString(),
                posted.credits().toString(),
                reserved.debits().toString(),
                reserved.credits().toString());
    }

    private static GuardedBalance balance(Item item) {
        return new GuardedBalance(
                item.version(),
                new Totals(new BigInteger(item.debits()), new BigInteger(item.credits())),
                new Reserved(new BigInteger(item.reservedDebits()), new BigInteger(item.reservedCredits())));
    }
}
