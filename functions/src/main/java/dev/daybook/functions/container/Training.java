package dev.daybook.functions.container;

import dev.daybook.functions.runtime.FunctionProcess;
import dev.daybook.functions.runtime.Launch;
import java.nio.file.Path;

/// Starts a function once, so that it can start faster from what was learned.
public final class Training {

    private Training() {}

    /// An ahead-of-time cache, for one build of the JDK and one class path.
    public static Launch aot(Launch launch, String event, Path cache) {
        run(launch.with("-XX:AOTCacheOutput=" + cache), event);
        return launch.with("-XX:AOTCache=" + cache);
    }

    /// An archive of loaded classes alone.
    public static Launch classes(Launch launch, String event, Path archive) {
        run(launch.with("-XX:ArchiveClassesAtExit=" + archive), event);
        return launch.with("-XX:SharedArchiveFile=" + archive);
    }

    /// Whatever it answers: without a database, hardly anything can be. What was learned is written at its end.
    private static void run(Launch launch, String event) {
        try (var function = FunctionProcess.start(launch, PackedFunction.NOWHERE)) {
            var _ = function.awaitReady().invoke(event);
            function.terminate();
        }
    }
}
