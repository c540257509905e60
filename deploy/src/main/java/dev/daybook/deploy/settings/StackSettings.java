package dev.daybook.deploy.settings;

import java.util.Optional;

/// What differs from one installation to the next.
///
/// @param stage part of every name, so that several may live in one account
/// @param issuer whose tokens are accepted, as their claim `iss` spells it
/// @param audience for whom these tokens must be
/// @param alarmEmail who hears of alarms besides those who subscribe by themselves
/// @param instanceClass how large Postgres is
public record StackSettings(
        String stage,
        String issuer,
        String audience,
        Optional<String> alarmEmail,
        Publisher publisher,
        String instanceClass) {

    /// Begins all names, those of the tables included: the setting `DAYBOOK_TABLE_PREFIX`.
    public String prefix() {
        return "daybook-" + stage;
    }
}
