package dev.daybook.bootstrap.traffic;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A request as it goes over the wire.
record Asked(String method, String path, String body, Optional<String> key) {

    static Asked post(String path, String body, String key) {
        return new Asked("POST", path, body, Optional.of(key));
    }

    Asked withKey(String other) {
        return new Asked(method, path, body, Optional.of(other));
    }

    static Asked open(ModelAccount account) {
        var minimum = account.minimum.isPresent() ? "\"" + account.minimum.getAsLong() + "\"" : "null";
        return new Asked(
                "POST",
                "/accounts",
                """
                {"id":"%s","asset":"%s","normal_balance":"%s","minimum_balance":%s,"guarded":%s}""".formatted(
                                account.id,
                                account.asset,
                                account.growsByDebits ? "debit" : "credit",
                                minimum,
                                account.guarded),
                Optional.empty());
    }

    static Asked begin(String externalId, List<Move> moves, boolean pending) {
        var postings = moves.stream()
                .map(move -> """
                        {"debit":"%s","credit":"%s","asset":"%s","amount":"%d"}""".formatted(move.debit(), move.credit(), move.asset(), move.amount()))
                .collect(Collectors.joining(","));
        var body = """
                {"external_id":"%s","status":"%s","postings":[%s]}""".formatted(externalId, pending ? "pending" : "posted", postings);
        return new Asked("POST", "/transactions", body, Optional.empty());
    }

    static Asked amounts(String transaction, List<Long> amounts, String key) {
        var list = amounts.stream().map("\"%d\""::formatted).collect(Collectors.joining(","));
        return post("/transactions/" + transaction + "/post", "{\"amounts\":[" + list + "]}", key);
    }
}
