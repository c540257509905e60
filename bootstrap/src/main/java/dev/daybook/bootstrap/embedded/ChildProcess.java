package dev.daybook.bootstrap.embedded;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A process that lives no longer than this one.
///
/// It ends when its standard input does. We never write there, so that is when we close it, and when we die: `kill -9`
/// leaves no time to say goodbye, but the system closes the pipe. What a terminal, a supervisor or a stopping system
/// sends to everybody at once is not for it, because we may still need it to end well: it ignores that, and where there
/// is `setsid` it is in a session of its own.
final class ChildProcess implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ChildProcess.class);
    private static final String APART =
            "trap '' HUP INT TERM; if command -v setsid > /dev/null; then exec setsid \"$@\"; else exec \"$@\"; fi";
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final String name;
    private final Process process;
    private final String sign;
    private final CompletableFuture<String> ready = new CompletableFuture<>();
    private final LastLines lastLines = new LastLines();

    private ChildProcess(String name, Process process, String sign) {
        this.name = name;
        this.process = process;
        this.sign = sign;
    }

    /// @param sign how the line begins that the child prints when it is ready
    static ChildProcess start(String name, List<String> command, String sign) {
        try {
            var apart = Stream.concat(Stream.of("/bin/sh", "-c", APART, "sh"), command.stream());
            var process =
                    new ProcessBuilder(apart.toList()).redirectErrorStream(true).start();
            var child = new ChildProcess(name, process, sign);
            var _ = Thread.ofPlatform().daemon().name(name).start(child::listen);
            return child;
        } catch (IOException failed) {
            throw new EmbeddedDatabaseFailed(name + " cannot be started: " + failed.getMessage(), failed);
        }
    }

    /// The rest of the line that begins with the sign. A child that takes longer than `bound` is ended.
    String awaitReady(Duration bound) {
        try {
            return ready.get(bound.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException died) {
            throw failed(name + " does not start.");
        } catch (TimeoutException late) {
            close();
            throw failed(name + " has not started within " + bound.toSeconds() + " seconds.");
        } catch (InterruptedException interrupted) {
            close();
            Thread.currentThread().interrupt();
            throw failed(name + " was not awaited.");
        }
    }

    EmbeddedDatabaseFailed failed(String sentence) {
        return new EmbeddedDatabaseFailed(sentence, lastLines.toList());
    }

    /// Completes when the child has ended, for whatever reason.
    CompletableFuture<Void> ended() {
        return process.onExit().thenAccept(_ -> {});
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(GRACE)) {
                LOG.warn("{} does not end and is killed", name);
                process.destroyForcibly();
            }
        } catch (IOException alreadyClosed) {
            LOG.debug("{} ended before it was told to", name, alreadyClosed);
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /// Not on a virtual thread: waiting for a line holds its carrier, and two children have held both of two
    /// processors, so that nothing else went on.
    private void listen() {
        try {
            process.inputReader().lines().forEach(this::hear);
        } finally {
            ready.completeExceptionally(new IllegalStateException(name + " has ended"));
        }
    }

    private void hear(String line) {
        LOG.debug("{}: {}", name, line);
        lastLines.add(line);
        if (line.startsWith(sign)) {
            ready.complete(line.substring(sign.length()));
        }
    }
}
