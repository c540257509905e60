package dev.daybook.adapter.in.http.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/// A file on the class path, and what it is.
record Asset(String path, String mediaType) {

    static Asset ours(String name, String mediaType) {
        return new Asset("/dev/daybook/adapter/in/http/docs/" + name, mediaType);
    }

    static Asset ofSwaggerUi(String name, String mediaType) {
        return new Asset("/META-INF/resources/webjars/swagger-ui/%s/%s".formatted(swaggerUiVersion(), name), mediaType);
    }

    InputStream open() {
        var file = Asset.class.getResourceAsStream(path);
        if (file == null) {
            throw new IllegalStateException("not on the class path: " + path);
        }
        return file;
    }

    /// A webjar's files are in a folder named after its version.
    private static String swaggerUiVersion() {
        var properties = new Properties();
        try (var file = new Asset("/META-INF/maven/org.webjars/swagger-ui/pom.properties", "").open()) {
            properties.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties.getProperty("version");
    }
}
