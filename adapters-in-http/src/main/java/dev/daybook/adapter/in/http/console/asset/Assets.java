package dev.daybook.adapter.in.http.console.asset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/// All files that pages are made with. Their paths hold a hash of them all, so browsers may keep what they have.
public final class Assets {

    /// A text, in UTF-8.
    record File(String mediaType, String content) {

        byte[] bytes() {
            return content.getBytes(UTF_8);
        }

        /// Both in one, which is one request less before a page can be painted.
        File and(File other) {
            return new File(mediaType, content + "\n" + other.content);
        }
    }

    private static final String STYLE = "text/css; charset=utf-8";
    private static final String SCRIPT = "text/javascript; charset=utf-8";

    private static final Map<String, File> FILES = new TreeMap<>(Map.of(
            "console.css", ours("console.css", STYLE).and(webjar("uplot", "dist/uPlot.min.css", STYLE)),
            "console.js", ours("console.js", SCRIPT),
            "console-account.js", ours("console-account.js", SCRIPT),
            "icon.svg", ours("icon.svg", "image/svg+xml"),
            "htmx.js", webjar("htmx.org", "dist/htmx.min.js", SCRIPT).and(webjar("htmx-ext-sse", "sse.js", SCRIPT)),
            "uplot.js", webjar("uplot", "dist/uPlot.iife.min.js", SCRIPT)));

    private static final String VERSION = version();

    private Assets() {}

    /// Where a browser finds it.
    public static String path(String name) {
        return "/console/assets/%s/%s".formatted(VERSION, name);
    }

    static Optional<File> find(String version, String name) {
        return Optional.ofNullable(FILES.get(name)).filter(_ -> version.equals(VERSION));
    }

    private static File ours(String name, String mediaType) {
        return new File(mediaType, read("/dev/daybook/adapter/in/http/console/" + name));
    }

    /// A webjar's files are in a folder named after its version.
    private static File webjar(String name, String file, String mediaType) {
        var properties = new Properties();
        try (var origin =
                Assets.class.getResourceAsStream("/META-INF/maven/org.webjars.npm/%s/pom.properties".formatted(name))) {
            properties.load(origin);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        var folder = "/META-INF/resources/webjars/%s/%s/".formatted(name, properties.getProperty("version"));
        return new File(mediaType, read(folder + file));
    }

    private static String read(String path) {
        try (var file = Assets.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("not on the class path: " + path);
            }
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String version() {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            FILES.values().forEach(file -> hash.update(file.bytes()));
            return HexFormat.of().formatHex(hash.digest(), 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
