package dev.daybook.domain.account;

/// The side of an account that an entry is written on.
public enum Direction {
    DEBIT,
    CREDIT
}
