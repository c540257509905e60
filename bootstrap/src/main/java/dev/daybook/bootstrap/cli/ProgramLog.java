package dev.daybook.bootstrap.cli;

import dev.daybook.bootstrap.settings.LogVariables.Format;
import java.util.Locale;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// The log of a program that goes on for long. `logback.xml` reads what is set here, when the first line is logged.
final class ProgramLog {

    private ProgramLog() {}

    /// For a server: also what goes well, and every request.
    static void ofServer(Format format) {
        System.setProperty("daybook.log.level", "INFO");
        System.setProperty("daybook.log.access", "INFO");
        begin(format);
    }

    /// For somebody who looks at a terminal: only what goes wrong.
    static void ofTerminal(Format format) {
        begin(format);
    }

    /// Our own code and OpenTelemetry log by the JDK's means.
    private static void begin(Format format) {
        System.setProperty("daybook.log.format", format.name().toLowerCase(Locale.ROOT));
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
