package dev.daybook.functions.runtime;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/// The native part of AWS's client, which is for Linux alone.
///
/// Each process would unpack it into the same file of `/tmp`, over what others have loaded from there: at AWS each has
/// a
/// `/tmp` of its own, here they would crash. So it is unpacked once, and each is told where.
public final class NativeClient {

    private static final String PROPERTY =
            "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

    private NativeClient() {}

    /// An option of the JVM that says where it is.
    public static String option() {
        var client = Launch.client().stream()
                .filter(jar -> jar.toString().contains("runtime-interface-client"))
                .findFirst();
        return "-D%s=%s".formatted(PROPERTY, unpacked(client.orElseThrow()));
    }

    private static synchronized Path unpacked(Path client) {
        var name = "libaws-lambda-jni.linux%s-%s.so".formatted(isMusl() ? "_musl" : "", processor());
        var target = FunctionZip.BUILT.resolve(name);
        if (!Files.exists(target)) {
            unpack(client, "jni/" + name, target);
        }
        return target;
    }

    private static void unpack(Path client, String entry, Path target) {
        try (var jar = new ZipFile(client.toFile());
                var in = jar.getInputStream(jar.getEntry(entry))) {
            var whole = Files.createTempFile(FunctionZip.BUILT, "native", ".so");
            var _ = Files.copy(in, whole, REPLACE_EXISTING);
            var _ = Files.move(whole, target, ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String processor() {
        return System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
    }

    private static boolean isMusl() {
        return Files.exists(Path.of("/etc/alpine-release"));
    }
}
