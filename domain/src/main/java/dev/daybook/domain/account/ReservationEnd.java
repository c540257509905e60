package dev.daybook.domain.account;

/// How a pending transaction ended, as its accounts remember it.
public enum ReservationEnd {
    POSTED,
    VOIDED,
    EXPIRED
}
