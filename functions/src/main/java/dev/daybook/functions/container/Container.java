package dev.daybook.functions.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.daybook.functions.runtime.Launch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Lays out a folder that is a function: `lib/`, its cache, and `bootstrap`, by which AWS starts a runtime that is not
/// its own. An image copies the folder to `/var/task`; zipped, it is a function for `provided.al2023` with a JDK in a
/// layer. The cache is for the JDK that this runs on.
public final class Container {

    private static final String CACHE = "function.aot";
    private static final String BOOTSTRAP = "bootstrap.sh";

    private Container() {}

    /// `Container FUNCTION FOLDER`, where the function is one of [PackedFunction].
    public static void main(String[] arguments) {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("needs a function of %s, and a folder that is not there yet"
                    .formatted(List.of(PackedFunction.values())));
        }
        layOut(PackedFunction.valueOf(arguments[0].toUpperCase(Locale.ROOT)), Path.of(arguments[1]));
    }

    public static void layOut(PackedFunction function, Path folder) {
        try {
            layOut(function, function.flat(), folder.toAbsolutePath());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void layOut(PackedFunction function, Launch launch, Path folder) throws IOException {
        var lib = Files.createDirectories(folder.resolve("lib"));
        var jars = new ArrayList<Path>();
        for (var jar : launch.classPath()) {
            jars.add(Files.copy(jar, lib.resolve(jar.getFileName())));
        }
        var laidOut = new Launch(folder, relative(folder, jars), launch.handler(), launch.options());
        var _ = Training.aot(laidOut, function.event(), folder.resolve(CACHE));
        var bootstrap = Files.writeString(folder.resolve("bootstrap"), bootstrap(laidOut));
        var _ = Files.setPosixFilePermissions(bootstrap, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String bootstrap(Launch launch) throws IOException {
        try (var template = requireNonNull(Container.class.getResourceAsStream(BOOTSTRAP))) {
            return new String(template.readAllBytes(), UTF_8)
                    .replace("@cache@", CACHE)
                    .replace("@class-path@", classPath(launch))
                    .replace("@handler@", launch.handler());
        }
    }

    private static List<Path> relative(Path folder, List<Path> jars) {
        return jars.stream().map(folder::relativize).toList();
    }

    private static String classPath(Launch launch) {
        return launch.classPath().stream().map(Path::toString).collect(Collectors.joining(":"));
    }
}
