package dev.daybook.bootstrap.cli.exporter;

/// Makes free text fit where hledger ends it at a character: `;` begins a comment there, `|` divides payee and note,
/// and a
/// code ends at `)`. Look-alikes take their place.
final class HledgerText {

    private HledgerText() {}

    static String description(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029]+", " ")
                .replace(';', ',')
                .replace('|', '/')
                .strip();
    }

    static String code(String text) {
        return description(text).replace('(', '[').replace(')', ']');
    }
}
