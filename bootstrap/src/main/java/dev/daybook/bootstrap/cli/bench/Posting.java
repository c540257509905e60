package dev.daybook.bootstrap.cli.bench;

/// @param amount in minor units
record Posting(String debit, String credit, long amount) {

    static final String ASSET = "USD/2";

    Posting of(long otherAmount) {
        return new Posting(debit, credit, otherAmount);
    }

    boolean touches(String accounts) {
        return debit.startsWith(accounts) || credit.startsWith(accounts);
    }
}
