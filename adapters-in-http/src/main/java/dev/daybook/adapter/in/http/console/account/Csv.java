package dev.daybook.adapter.in.http.console.account;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Lines of RFC 4180.
final class Csv {

    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r]");
    private static final Pattern SPECIAL = Pattern.compile("[\",\\r\\n]");

    private Csv() {}

    static String line(String... cells) {
        return Arrays.stream(cells).map(Csv::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    /// A text that a spreadsheet would take for a formula is shown to it as a text. Numbers need none of this.
    static String text(String text) {
        return FORMULA.matcher(text).find() ? "'" + text : text;
    }

    private static String quoted(String cell) {
        return SPECIAL.matcher(cell).find() ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
