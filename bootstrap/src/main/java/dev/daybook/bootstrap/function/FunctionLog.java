package dev.daybook.bootstrap.function;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/// Writes each line of the log as one JSON object, in the words of AWS's own JSON log: what is asked there of the one
/// can be asked of the other.
///
/// It stands behind the JDK's own logging. Everything else that logs is led there, and in a function nothing else can
/// be:
/// AWS loads our classes by a loader of its own, in which the JDK looks for no other kind of logger.
final class FunctionLog extends Handler {

    /// As whoever deploys the function has set it: AWS tells it this way.
    private static final String LEVEL = "AWS_LAMBDA_LOG_LEVEL";

    private final Formatter message = new SimpleFormatter();
    private final PrintStream out;

    FunctionLog(PrintStream out) {
        this.out = out;
    }

    /// From here on, the process logs this way and no other.
    static void begin() {
        LogManager.getLogManager().reset();
        var root = Logger.getLogger("");
        root.setLevel(level(System.getenv(LEVEL)));
        root.addHandler(new FunctionLog(System.out));
    }

    private static Level level(@Nullable String name) {
        return switch (name == null ? "INFO" : name.toUpperCase(Locale.ROOT)) {
            case "TRACE" -> Level.FINEST;
            case "DEBUG" -> Level.FINE;
            case "WARN" -> Level.WARNING;
            case "ERROR", "FATAL" -> Level.SEVERE;
            default -> Level.INFO;
        };
    }

    @Override
    public void publish(LogRecord line) {
        if (isLoggable(line)) {
            var bytes = new ByteArrayOutputStream();
            try (var json = Shell.JSON.createGenerator(bytes)) {
                write(json, line);
            } catch (IOException impossible) {
                throw new IllegalStateException(impossible);
            }
            bytes.write('\n');
            // At once: AWS takes what is written at once for one entry.
            out.writeBytes(bytes.toByteArray());
        }
    }

    private void write(JsonGenerator json, LogRecord line) throws IOException {
        json.writeStartObject();
        json.writeStringField("timestamp", line.getInstant().toString());
        json.writeStringField("level", word(line.getLevel()));
        json.writeStringField("logger", String.valueOf(line.getLoggerName()));
        json.writeStringField("message", message.formatMessage(line));
        for (var mark : LogMarks.all().entrySet()) {
            json.writeStringField(mark.getKey(), mark.getValue());
        }
        if (line.getThrown() != null) {
            json.writeStringField("exception", stack(line.getThrown()));
        }
        json.writeEndObject();
    }

    private static String stack(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static String word(Level level) {
        int value = level.intValue();
        if (value >= Level.SEVERE.intValue()) {
            return "ERROR";
        }
        if (value >= Level.WARNING.intValue()) {
            return "WARN";
        }
        return value >= Level.INFO.intValue() ? "INFO" : "DEBUG";
    }

    @Override
    public void flush() {
        out.flush();
    }

    @Override
    public void close() {
        flush();
    }
}
