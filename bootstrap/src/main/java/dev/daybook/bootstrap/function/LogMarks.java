package dev.daybook.bootstrap.function;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// What every line of the log says of the call that it is about. A process has one call at a time, so the marks are
/// those of all its threads.
final class LogMarks {

    private static volatile SequencedMap<String, String> marks = new LinkedHashMap<>();
    private static volatile boolean warm;

    private LogMarks() {}

    /// The first call of a process, or of one restored from a snapshot, is marked as a cold start.
    static void begin(Context call) {
        var begun = new LinkedHashMap<String, String>();
        begun.put("function", call.getFunctionName());
        begun.put("request_id", call.getAwsRequestId());
        begun.put("cold_start", Boolean.toString(!warm));
        warm = true;
        marks = begun;
    }

    static void add(String name, String value) {
        var more = new LinkedHashMap<>(marks);
        more.put(name, value);
        marks = more;
    }

    static void end() {
        marks = new LinkedHashMap<>();
    }

    static Map<String, String> all() {
        return Collections.unmodifiableMap(marks);
    }
}
