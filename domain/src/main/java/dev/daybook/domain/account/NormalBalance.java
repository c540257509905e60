package dev.daybook.domain.account;

/// The side on which an account grows: `DEBIT` for assets and expenses, `CREDIT` for liabilities, income and equity.
public enum NormalBalance {
    DEBIT,
    CREDIT
}
