package dev.daybook.bootstrap.traffic;

/// One posting, in minor units.
record Move(String debit, String credit, String asset, long amount) {

    Move of(long other) {
        return new Move(debit, credit, asset, other);
    }

    Move mirrored() {
        return new Move(/* debit= */ credit, /* credit= */ debit, asset, amount);
    }
}
