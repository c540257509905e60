package dev.daybook.architecture;

/// Where things are, as ArchUnit spells it. The dots after `daybook` let the bad examples stand in for the real thing.
final class Packages {

    static final String DOMAIN = "dev.daybook..domain..";
    static final String APPLICATION = "dev.daybook..application..";
    static final String PORTS = "dev.daybook..application.port..";
    static final String ADAPTERS = "dev.daybook..adapter..";
    static final String EVENT_STORE = "dev.daybook..adapter.out.dynamodb..";
    static final String BOOTSTRAP = "dev.daybook..bootstrap..";
    static final String BENCHMARKS = "dev.daybook..benchmarks..";

    static final String JDK = "java..";
    static final String NULL_ANNOTATIONS = "org.jspecify.annotations..";

    private Packages() {}
}
