package dev.daybook.application.view;

/// What an account is fit for.
public enum AccountStatus {
    OPEN
}
