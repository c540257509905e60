package dev.daybook.bootstrap.cli.client;

/// The command cannot be carried out as it was given. The message is one sentence for whoever gave it.
public final class WrongUsage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WrongUsage(String sentence) {
        super(sentence);
    }
}
