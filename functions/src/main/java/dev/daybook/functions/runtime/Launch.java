package dev.daybook.functions.runtime;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How the process of a function is started.
///
/// @param folder in which it is started: AWS's client loads the function from the `lib` there, if there is one
/// @param classPath in order
/// @param handler the function's class
/// @param options of the JVM
public record Launch(Path folder, List<Path> classPath, String handler, List<String> options) {

    private static final Path RUNTIME = FunctionZip.BUILT.resolve("runtime");
    private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
    private static final String OURS = "dev.daybook.bootstrap.function.";
    /// As AWS runs Java.
    private static final List<String> USUAL = List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    /// As AWS's own Java does it: the client alone is on the class path, and loads the function itself.
    public static Launch managed(FunctionZip zip, String function) {
        return new Launch(zip.unpacked(), client(), OURS + function, List.of());
    }

    /// As an image does it, or a runtime of one's own: everything is on the class path, where a cache can know it.
    public static Launch flat(FunctionZip zip, String function) {
        return flat(jars(zip.unpacked().resolve("lib")), OURS + function);
    }

    /// The same of another function.
    ///
    /// @param handler the function's whole name
    public static Launch flat(List<Path> libraries, String handler) {
        var all = new LinkedHashMap<Path, Path>();
        // Ours first: the SDK wants no older version of what the client brings too.
        Stream.concat(libraries.stream(), client().stream()).forEach(jar -> all.putIfAbsent(jar.getFileName(), jar));
        return new Launch(RUNTIME, List.copyOf(all.values()), handler, List.of());
    }

    /// The same with further options of the JVM.
    public Launch with(String... more) {
        var all = Stream.concat(options.stream(), Stream.of(more)).toList();
        return new Launch(folder, classPath, handler, all);
    }

    List<String> command() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(USUAL);
        command.add(NativeClient.option());
        command.addAll(options);
        command.addAll(List.of("-cp", joined(), CLIENT, handler + "::handleRequest"));
        return command;
    }

    private String joined() {
        return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /// AWS's runtime client and what it needs.
    static List<Path> client() {
        return jars(RUNTIME);
    }

    private static List<Path> jars(Path folder) {
        try (var files = Files.list(folder)) {
            return files.map(Path::toAbsolutePath).sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
