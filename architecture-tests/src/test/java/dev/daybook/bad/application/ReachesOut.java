package dev.daybook.bad.application;

import java.net.URI;
import java.nio.file.Path;

final class ReachesOut {

    Object toAFile() {
        return Path.of("book");
    }

    Object toAnAddress() {
        return URI.create("https://example.org");
    }
}
