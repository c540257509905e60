package dev.daybook.bootstrap.cli.exporter;

/// The export cannot go on to its end. The message is one sentence for whoever asked for it.
final class Incomplete extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Incomplete(String sentence) {
        super(sentence);
    }

    Incomplete(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
