package dev.daybook.adapter.in.http.console.account;

import static java.util.stream.Collectors.joining;

import dev.daybook.adapter.in.http.input.Choice;
import dev.daybook.application.view.EntryView;
import dev.daybook.application.view.Statement;
import dev.daybook.domain.account.Direction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;

/// A statement for spreadsheets. Amounts are in the asset's own unit, with a point and without separators.
final class StatementLines {

    static final String HEAD = Csv.line(
            "line",
            "effective_at",
            "recorded_at",
            "transaction_id",
            "posting",
            "account",
            "asset",
            "debit",
            "credit",
            "balance");

    private StatementLines() {}

    static String opening(Statement statement) {
        return balance("opening balance", statement.period().from(), statement, opened(statement));
    }

    static String closing(Statement statement) {
        return balance("closing balance", statement.period().to(), statement, closed(statement));
    }

    static String entries(Statement statement) {
        return statement.entries().stream()
                .map(entry -> entry(statement, entry))
                .collect(joining());
    }

    private static BigInteger opened(Statement statement) {
        return statement.opening().balance(statement.side());
    }

    private static BigInteger closed(Statement statement) {
        return statement.closing().balance(statement.side());
    }

    private static String balance(String line, Instant at, Statement statement, BigInteger balance) {
        return Csv.line(
                line,
                at.toString(),
                "",
                "",
                "",
                Csv.text(statement.account().value()),
                statement.asset().code(),
                "",
                "",
                number(statement, balance));
    }

    private static String entry(Statement statement, EntryView entry) {
        var place = entry.place();
        boolean isDebit = entry.direction() == Direction.DEBIT;
        var amount = number(statement, entry.amount());
        return Csv.line(
                Choice.word(entry.direction()),
                entry.effectiveAt().toString(),
                place.recordedAt().toString(),
                place.transaction().toString(),
                Integer.toString(place.posting()),
                Csv.text(statement.account().value()),
                statement.asset().code(),
                isDebit ? amount : "",
                isDebit ? "" : amount,
                number(statement, entry.balanceAfter()));
    }

    private static String number(Statement statement, BigInteger minorUnits) {
        return new BigDecimal(minorUnits, statement.asset().exponent()).toPlainString();
    }
}
