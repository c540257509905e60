package dev.daybook.bootstrap.cli.exporter;

import dev.daybook.bootstrap.cli.client.Progress;
import java.io.IOException;

/// Writes transactions down as they come.
final class Export {

    private final Journal journal;
    private final Output output;
    private final Progress progress;
    private long written;

    Export(Journal journal, Output output, Progress progress) {
        this.journal = journal;
        this.output = output;
        this.progress = progress;
    }

    /// Answers how many there are.
    long run(PostedTransactions transactions) throws IOException, InterruptedException {
        output.write(journal.opening());
        transactions.forEach(transaction -> {
            output.write(journal.entry(transaction));
            written++;
            progress.reached(written);
        });
        output.write(journal.ending(written));
        output.complete();
        return written;
    }
}
