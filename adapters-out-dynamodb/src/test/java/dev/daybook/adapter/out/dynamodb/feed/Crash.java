package dev.daybook.adapter.out.dynamodb.feed;

/// The end of a simulated process, between any two of its instructions that matter.
final class Crash extends Error {

    private static final long serialVersionUID = 1L;

    Crash() {
        super("crashed", null, /* enableSuppression= */ false, /* writableStackTrace= */ false);
    }
}
