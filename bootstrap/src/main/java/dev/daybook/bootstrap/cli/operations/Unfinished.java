package dev.daybook.bootstrap.cli.operations;

/// It did not come to an end that one could tell of. The message is a sentence that says how to go on.
final class Unfinished extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unfinished(String sentence) {
        super(sentence);
    }
}
