package dev.daybook.functions.measure;

import dev.daybook.functions.container.PackedFunction;
import dev.daybook.functions.runtime.ApiEvents;
import dev.daybook.functions.runtime.FunctionProcess;
import dev.daybook.functions.runtime.Launch;
import dev.daybook.functions.runtime.Surroundings;
import java.util.ArrayList;
import java.util.Map;

/// What a request costs a warm function over a call that does nothing: reading the event, everything that answers it,
/// and
/// writing the answer.
final class Warm {

    private static final int WARMING = 3_000;
    private static final int MEASURED = 2_000;

    private Warm() {}

    static void print(Surroundings around) {
        var subjects = Subject.all(around);
        var alive = ApiEvents.event("GET", "/health/live").toString();
        try (var trivial = FunctionProcess.start(subjects.getFirst().flat(), Map.of());
                var queries = start(PackedFunction.QUERIES.flat(), around)) {
            warm(trivial, "{}");
            warm(queries, alive);
            var nothing = new ArrayList<Long>();
            var something = new ArrayList<Long>();
            for (int call = 0; call < MEASURED; call++) {
                nothing.add(time(trivial, "{}"));
                something.add(time(queries, alive));
            }
            IO.println("warm call that does nothing: %.3f ms".formatted(ColdStart.median(nothing) / 1e6));
            IO.println("warm request for /health/live: %.3f ms".formatted(ColdStart.median(something) / 1e6));
        }
    }

    private static FunctionProcess start(Launch launch, Surroundings around) {
        return FunctionProcess.start(launch, around.bothSettings());
    }

    private static void warm(FunctionProcess function, String event) {
        for (int call = 0; call < WARMING; call++) {
            var _ = function.invoke(event).text();
        }
    }

    private static long time(FunctionProcess function, String event) {
        long begun = System.nanoTime();
        var _ = function.invoke(event).text();
        return System.nanoTime() - begun;
    }
}
