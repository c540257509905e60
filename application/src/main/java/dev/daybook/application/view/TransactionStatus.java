package dev.daybook.application.view;

/// How far a transaction has come.
public enum TransactionStatus {
    PENDING,
    POSTED,
    VOIDED,
    EXPIRED
}
