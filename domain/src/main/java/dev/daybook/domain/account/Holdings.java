package dev.daybook.domain.account;

/// What an account holds: posted, and reserved by pending transactions.
public record Holdings(Totals posted, Reserved reserved) {

    public static final Holdings NOTHING = new Holdings(Totals.ZERO, Reserved.NOTHING);

    /// No balance on either side, and nothing under way.
    public boolean isEmpty() {
        return posted.debits().equals(posted.credits()) && reserved.isNothing();
    }
}
