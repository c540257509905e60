package dev.daybook.bootstrap.delivery;

/// The end of a process in the middle of a call. Nobody catches it but the test.
final class Crash extends Error {

    private static final long serialVersionUID = 1L;

    Crash() {
        super("the process has ended", null, /* enableSuppression= */ false, /* writableStackTrace= */ false);
    }
}
