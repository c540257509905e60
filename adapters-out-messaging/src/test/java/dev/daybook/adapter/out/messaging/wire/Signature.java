package dev.daybook.adapter.out.messaging.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signature Version 4, reckoned again from what came over the wire, as AWS does.
final class Signature {

    private static final Pattern AUTHORIZATION =
            Pattern.compile("AWS4-HMAC-SHA256 Credential=local/(\\d{8})/([a-z0-9-]+)/([a-z]+)/aws4_request, "
                    + "SignedHeaders=([a-z0-9;-]+), Signature=([0-9a-f]{64})");
    private static final String SECRET = "local";

    private Signature() {}

    static boolean isValid(WireRequest request) {
        var parts = AUTHORIZATION.matcher(request.header("authorization"));
        if (!parts.matches()) {
            return false;
        }
        var scope = "%s/%s/%s/aws4_request".formatted(parts.group(1), parts.group(2), parts.group(3));
        var text = String.join(
                "\n",
                "AWS4-HMAC-SHA256",
                request.header("x-amz-date"),
                scope,
                hex(sha256(canonical(request, parts.group(4)))));
        var key = Stream.of(parts.group(1), parts.group(2), parts.group(3), "aws4_request")
                .reduce(("AWS4" + SECRET).getBytes(UTF_8), Signature::hmac, (_, last) -> last);
        return hex(hmac(key, text)).equals(parts.group(5));
    }

    private static String canonical(WireRequest request, String signedHeaders) {
        var headers = Stream.of(signedHeaders.split(";", -1))
                .map(name -> "%s:%s\n".formatted(name, request.header(name).strip()))
                .collect(Collectors.joining());
        return String.join(
                "\n", request.method(), request.path(), "", headers, signedHeaders, hex(sha256(request.body())));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
