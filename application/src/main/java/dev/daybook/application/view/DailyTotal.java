package dev.daybook.application.view;

import dev.daybook.domain.account.Totals;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.money.Asset;
import java.time.LocalDate;

/// What was posted to an account on one day, by when it counts.
///
/// @param day in UTC
/// @param entries how many they are, at least one
public record DailyTotal(AccountId account, LocalDate day, Asset asset, Totals posted, long entries) {}
