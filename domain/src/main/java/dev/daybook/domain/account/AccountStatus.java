package dev.daybook.domain.account;

/// What an account is fit for: `OPEN` takes postings, `FROZEN` takes none until it is unfrozen, `CLOSED` never again.
public enum AccountStatus {
    OPEN,
    FROZEN,
    CLOSED
}
