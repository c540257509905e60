package dev.daybook.bootstrap.cli;

/// Something on this machine is not as it must be. The message says what, in one sentence for the user.
final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotStart(String sentence) {
        super(sentence);
    }
}
