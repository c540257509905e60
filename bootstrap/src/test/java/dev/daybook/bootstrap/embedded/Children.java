package dev.daybook.bootstrap.embedded;

import java.util.List;
import java.util.stream.Stream;

/// The processes that this one, or another, has started.
final class Children {

    /// Those that were started since then, as far as they are ours: other tests have some that they share.
    static List<ProcessHandle> besides(List<ProcessHandle> earlier) {
        return ours().stream().filter(child -> !earlier.contains(child)).toList();
    }

    static List<ProcessHandle> ours() {
        return ProcessHandle.current().children().toList();
    }

    /// Sends a signal, as a terminal does to all when somebody types Ctrl-C.
    static void send(String signal, List<ProcessHandle> children) throws Exception {
        for (var child : children) {
            var _ = new ProcessBuilder("kill", "-" + signal, Long.toString(child.pid()))
                    .start()
                    .waitFor();
        }
    }

    /// Kills the children whose command line contains `word`.
    static void kill(String word) {
        ProcessHandle.current()
                .children()
                .filter(child -> Stream.of(child.info().arguments().orElse(new String[0]))
                        .anyMatch(word::equals))
                .forEach(ProcessHandle::destroyForcibly);
    }

    /// Still doing something. One that nobody has buried yet has no command any more.
    static boolean live(List<ProcessHandle> processes) {
        return processes.stream()
                .anyMatch(
                        process -> process.isAlive() && process.info().command().isPresent());
    }

    private Children() {}
}
