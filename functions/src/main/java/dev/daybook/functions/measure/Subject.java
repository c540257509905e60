package dev.daybook.functions.measure;

import dev.daybook.functions.container.PackedFunction;
import dev.daybook.functions.container.Training;
import dev.daybook.functions.runtime.ApiEvents;
import dev.daybook.functions.runtime.Launch;
import dev.daybook.functions.runtime.Surroundings;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// A function and its first event.
///
/// @param training what its caches are made with
record Subject(String name, Launch managed, Launch flat, Map<String, String> settings, String event, String training) {

    /// The first so many do nothing.
    static final int NOTHING_DONE = 2;

    private static final String NOTHING = "{}";

    static List<Subject> all(Surroundings around) {
        return List.of(
                trivial("nothing, of bytes", Trivial.class),
                trivial("nothing, of objects", TrivialObject.class),
                http("commands, refuses", PackedFunction.COMMANDS, around.storeSettings(), PackedFunction.post("{")),
                http(
                        "commands, writes",
                        PackedFunction.COMMANDS,
                        around.storeSettings(),
                        PackedFunction.COMMANDS.event()),
                http(
                        "queries, says it lives",
                        PackedFunction.QUERIES,
                        around.bothSettings(),
                        ApiEvents.event("GET", "/health/live").toString()),
                http("queries, reads", PackedFunction.QUERIES, around.bothSettings(), PackedFunction.QUERIES.event()),
                scheduled("relay", PackedFunction.RELAY, around.storeSettings()),
                scheduled("books", PackedFunction.POSTGRES_PROJECTOR, around.projectorSettings("books")),
                scheduled("balances", PackedFunction.DYNAMODB_PROJECTOR, around.storeSettings()),
                scheduled("expiry", PackedFunction.EXPIRY, around.bothSettings()),
                scheduled("migration", PackedFunction.MIGRATION, around.postgresSettings()));
    }

    /// From where it is on the class path itself: a cache needs jars.
    private static Subject trivial(String name, Class<?> handler) {
        var launch = Launch.flat(List.of(ownJar()), handler.getName());
        return new Subject(name, launch, launch, Map.of(), NOTHING, NOTHING);
    }

    private static Subject http(String name, PackedFunction function, Map<String, String> settings, String event) {
        return new Subject(name, function.managed(), function.flat(), settings, event, function.event());
    }

    private static Subject scheduled(String name, PackedFunction function, Map<String, String> settings) {
        return http(name, function, settings, function.event());
    }

    /// The ways to start it, by name.
    SequencedMap<String, Launch> ways(Path folder) {
        var file = folder.resolve(name.replaceAll("\\W+", "-"));
        var ways = new LinkedHashMap<String, Launch>();
        ways.put("as AWS does it", managed);
        ways.put("one class path", flat);
        ways.put("CDS", Training.classes(flat, training, Path.of(file + ".jsa")));
        ways.put("AOT", Training.aot(flat, training, Path.of(file + ".aot")));
        return ways;
    }

    private static Path ownJar() {
        try {
            URI source = Trivial.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            var jar = Path.of(source).toAbsolutePath();
            if (!Files.isRegularFile(jar)) {
                throw new IllegalStateException("not a jar, so it cannot be cached: " + jar);
            }
            return jar;
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
