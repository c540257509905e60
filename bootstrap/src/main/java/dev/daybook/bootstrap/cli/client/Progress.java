package dev.daybook.bootstrap.cli.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/// How far something is: a bar on standard error for who sits at a terminal, nothing for who does not.
public interface Progress extends AutoCloseable {

    /// All that lies before this byte, or so many things.
    void reached(long position);

    @Override
    void close();

    /// Counts a file's bytes, since counting lines would mean to read it twice.
    static Progress through(Path file, String what) throws IOException {
        return isWatched()
                ? new Bar(bar(what)
                        .setInitialMax(Files.size(file))
                        .setUnit(" KiB", 1 << 10)
                        .build())
                : new Silence();
    }

    /// Counts things of which nobody knows how many will come.
    static Progress counting(String what) {
        return isWatched() ? new Bar(bar(what).setInitialMax(-1).build()) : new Silence();
    }

    /// Counts things of which so many will come; 0 where nobody knows.
    static Progress counting(String what, long total) {
        return isWatched()
                ? new Bar(bar(what)
                        .setInitialMax(total == 0 ? -1 : total)
                        .showSpeed()
                        .build())
                : new Silence();
    }

    /// Java cannot tell whether standard error is a terminal; the scripts that start it can, and say so.
    private static boolean isWatched() {
        return Boolean.getBoolean("daybook.watched");
    }

    private static ProgressBarBuilder bar(String what) {
        return new ProgressBarBuilder().setTaskName(what);
    }

    record Silence() implements Progress {

        @Override
        public void reached(long position) {}

        @Override
        public void close() {}
    }

    record Bar(ProgressBar bar) implements Progress {

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
