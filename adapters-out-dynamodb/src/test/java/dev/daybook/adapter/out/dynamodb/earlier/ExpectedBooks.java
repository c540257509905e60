package dev.daybook.adapter.out.dynamodb.earlier;

import static java.util.stream.Collectors.toMap;

import dev.daybook.domain.account.Totals;
import dev.daybook.domain.id.AccountId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// What the earlier build's ledgers come to.
public final class ExpectedBooks {

    private static final Path HOUSEHOLD = Path.of("../bootstrap/src/test/resources/household/expected-balances.csv");

    private ExpectedBooks() {}

    /// By the earlier build's own trial balance: all accounts of `shop` that were ever posted to.
    public static Map<AccountId, Totals> shop() {
        var file = Objects.requireNonNull(ExpectedBooks.class.getResourceAsStream("expected-shop.csv"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return cells(lines.lines())
                    .collect(toMap(
                            cells -> new AccountId(cells[0]),
                            cells -> new Totals(new BigInteger(cells[2]), new BigInteger(cells[3]))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// By another accounting program: the balances of all accounts of `main`.
    static Map<AccountId, BigInteger> household() {
        try (var lines = Files.lines(HOUSEHOLD)) {
            return cells(lines).collect(toMap(cells -> new AccountId(cells[0]), cells -> new BigInteger(cells[2])));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String[]> cells(Stream<String> lines) {
        return lines.skip(1).map(line -> line.split(","));
    }
}
