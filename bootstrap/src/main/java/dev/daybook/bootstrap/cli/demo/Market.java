package dev.daybook.bootstrap.cli.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Who trades there, in one currency.
record Market(String asset, String country, List<String> buyerNames, List<String> sellerNames) {

    static final List<Market> ALL = List.of(
            new Market(
                    "USD/2",
                    "US",
                    List.of("ada", "ben", "chloe", "dev", "elif", "finn", "grace", "hugo", "ines", "jonas"),
                    List.of("brickworks", "deckhand", "evergreen", "foxglove", "halfmoon")),
            new Market(
                    "EUR/2",
                    "DE",
                    List.of("kira", "liam", "mara", "noah", "olga", "pia"),
                    List.of("atelier-nord", "cafe-lune", "kesselhaus")));

    String bank() {
        return "banks:" + currency();
    }

    String escrow() {
        return "marketplace:escrow:" + currency();
    }

    String fees() {
        return "marketplace:fees:" + currency();
    }

    List<String> buyers() {
        return buyerNames.stream().map("buyers:%s:wallet"::formatted).toList();
    }

    List<String> sellers() {
        return sellerNames.stream().map("sellers:%s:balance"::formatted).toList();
    }

    List<Account> accounts() {
        return Stream.of(
                        Stream.of(
                                new Account(bank(), asset, "debit", false, Map.of("kind", "bank")),
                                new Account(escrow(), asset, "credit", true, Map.of("kind", "escrow")),
                                new Account(fees(), asset, "credit", false, Map.of("kind", "fees"))),
                        buyers().stream().map(id -> account(id, Map.of("kind", "buyer", "tier", "standard"))),
                        sellers().stream().map(id -> account(id, Map.of("kind", "seller", "country", country))))
                .flatMap(accounts -> accounts)
                .toList();
    }

    private Account account(String id, Map<String, String> metadata) {
        return new Account(id, asset, "credit", true, metadata);
    }

    private String currency() {
        return asset.substring(0, 3).toLowerCase(Locale.ROOT);
    }
}
