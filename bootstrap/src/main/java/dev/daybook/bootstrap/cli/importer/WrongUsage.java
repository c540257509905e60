package dev.daybook.bootstrap.cli.importer;

/// The command cannot be carried out as it was given. The message is one sentence for whoever gave it.
final class WrongUsage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongUsage(String sentence) {
        super(sentence);
    }
}
