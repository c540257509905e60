package dev.daybook.bad.domain;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

final class ReadsAndWrites {

    Object aFile() {
        return new File("book");
    }

    Object aPath() {
        return Path.of("book");
    }

    Object anAddress() {
        return URI.create("https://example.org");
    }

    Object aDatabase() throws SQLException {
        return DriverManager.getConnection("jdbc:book");
    }
}
