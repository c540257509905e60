package dev.daybook.bootstrap.embedded;

import java.time.Duration;

/// How long a test waits at most.
final class Bounds {

    static final Duration END = Duration.ofSeconds(30);

    private Bounds() {}
}
