package dev.daybook.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.functions.container.Container;
import dev.daybook.functions.container.PackedFunction;
import dev.daybook.functions.runtime.ApiEvents;
import dev.daybook.functions.runtime.FunctionProcess;
import dev.daybook.functions.runtime.NativeClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(value = OS.LINUX, disabledReason = "AWS's runtime client has a native part for Linux alone.")
class ContainerTest {

    /// Where a cache that does not fit ends the process.
    private static final Map<String, String> ONLY_WITH_CACHE = Map.of(
            "DAYBOOK_JAVA_OPTIONS",
            "-XX:AOTMode=on " + NativeClient.option(),
            "JAVA_HOME",
            System.getProperty("java.home"),
            "DAYBOOK_DYNAMODB_ENDPOINT",
            "http://127.0.0.1:1");

    @Test
    void a_function_is_laid_out_with_a_cache_that_it_starts_from(@TempDir Path folder) {
        var laidOut = folder.resolve("commands");

        Container.layOut(PackedFunction.COMMANDS, laidOut);

        assertThat(laidOut.resolve("function.aot")).isRegularFile();
        assertThat(Files.isExecutable(laidOut.resolve("bootstrap"))).isTrue();
        try (var function = FunctionProcess.startProgram(laidOut.resolve("bootstrap"), ONLY_WITH_CACHE)) {
            new ApiEvents(function).get("/nowhere").isStatus(404);
        }
    }
}
