package dev.daybook.adapter.in.http.account;

import dev.daybook.adapter.in.http.request.EntityTags;
import dev.daybook.application.command.Outcome;
import dev.daybook.application.command.Outcome.Refused;
import dev.daybook.application.view.AccountView;
import dev.daybook.domain.account.AccountRejection;
import dev.daybook.domain.account.AccountRejection.AccountIsAtVersion;
import java.util.Optional;
import java.util.function.Function;

/// Carries out a change on the versions that a client names. A command insists on a single one, so of several each is
/// tried as the account turns out to be at it; versions only grow, so none is tried twice.
final class Expected {

    /// No account is ever at it: for tags that stand for no version.
    private static final long NEVER = 0;

    private Expected() {}

    static Outcome<AccountView, AccountRejection> versions(
            Optional<EntityTags> tags, Function<Optional<Long>, Outcome<AccountView, AccountRejection>> change) {
        var insisting = tags.filter(given -> !given.isAny());
        var outcome = change.apply(
                insisting.map(given -> given.versions().stream().findFirst().orElse(NEVER)));
        while (outcome instanceof Refused(AccountIsAtVersion(var _, long version))
                && insisting.filter(given -> given.has(version)).isPresent()) {
            outcome = change.apply(Optional.of(version));
        }
        return outcome;
    }
}
