package dev.daybook.bootstrap.cli.importer;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/// How far a file has been sent: a bar on standard error for who sits at a terminal, nothing for who does not.
interface Progress extends AutoCloseable {

    /// All that lies before this byte.
    void reached(long position);

    @Override
    void close();

    static Progress of(String what, Path file) throws IOException {
        var terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        return terminal.isPresent() ? new Bar(what, Files.size(file)) : new Silence();
    }

    record Silence() implements Progress {

        @Override
        public void reached(long position) {}

        @Override
        public void close() {}
    }

    /// Counts bytes, since counting lines would mean to read the file twice.
    record Bar(ProgressBar bar) implements Progress {

        Bar(String what, long size) {
            this(new ProgressBarBuilder()
                    .setTaskName(what)
                    .setInitialMax(size)
                    .setUnit(" KiB", 1 << 10)
                    .build());
        }

        @Override
        public void reached(long position) {
            bar.stepTo(position);
        }

        @Override
        public void close() {
            bar.close();
        }
    }
}
