package dev.daybook.adapter.in.http.servlet;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// The path of a request as a server would have read it.
///
/// An HTTP API hands the path on decoded, a function's own URL as it was sent. So only what cannot stand in an encoded
/// path is encoded: one that is encoded already stays as it is.
final class EncodedPath {

    private static final Pattern IMPOSSIBLE = Pattern.compile("[^A-Za-z0-9._~!$&'()*+,;=:@/%-]|%(?![0-9A-Fa-f]{2})");
    private static final HexFormat HEX = HexFormat.of().withUpperCase().withPrefix("%");

    private EncodedPath() {}

    static String of(String path) {
        return IMPOSSIBLE.matcher(path).replaceAll(found -> encoded(found.group()));
    }

    private static String encoded(String character) {
        return HEX.formatHex(character.getBytes(StandardCharsets.UTF_8));
    }
}
