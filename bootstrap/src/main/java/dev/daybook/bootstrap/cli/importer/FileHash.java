package dev.daybook.bootstrap.cli.importer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// The first half of the SHA-256 of a file's content, in hexadecimal. Reads the file when first asked.
final class FileHash {

    private static final int BYTES = 16;

    private final Path file;
    private Optional<String> digits = Optional.empty();

    FileHash(Path file) {
        this.file = file;
    }

    String digits() throws IOException {
        if (digits.isEmpty()) {
            digits = Optional.of(HexFormat.of().formatHex(sha256(), 0, BYTES));
        }
        return digits.get();
    }

    private byte[] sha256() throws IOException {
        try (var content = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(OutputStream.nullOutputStream());
            return content.getMessageDigest().digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
