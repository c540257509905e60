package dev.daybook.adapter.in.http.input;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.daybook.domain.catalogue.EventCatalogue;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.money.Asset;
import java.util.Set;
import java.util.regex.Pattern;

/// Rules for what ledgers, accounts and assets are called.
public final class Names {

    public static final Rule<LedgerId> LEDGER = Texts.spelled(
            LedgerId::isSpelledWell, "must be 1 to 64 letters, digits, hyphens or underscores", LedgerId::new);

    public static final Rule<AccountId> ACCOUNT = Texts.spelled(
            AccountId::isSpelledWell,
            "must be segments of letters, digits, hyphens or underscores, joined by colons, at most 128 characters",
            AccountId::new);

    public static final Rule<Asset> ASSET = Texts.spelled(
            Asset::isSpelledWell,
            "must be a code of 1 to 16 capitals and digits, and a slash and its decimal places (1 to 18) where it has any",
            Asset::parse);

    private static final Set<String> STORED_NAMES =
            EventCatalogue.LINES.stream().map(line -> line.type().name()).collect(toUnmodifiableSet());

    private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9_:-]{1,128}");

    /// The beginning of account ids.
    public static final Rule<String> ACCOUNT_PREFIX = Texts.spelled(
            text -> PREFIX.matcher(text).matches(), "must be the beginning of an account's id", text -> text);

    private static final Pattern STREAM_PREFIX = Pattern.compile("[A-Za-z0-9_:/-]{1,140}");

    /// The beginning of the names of streams, behind their ledger.
    public static final Rule<String> STREAM_BEGINNING = Texts.spelled(
            text -> STREAM_PREFIX.matcher(text).matches(),
            "must be the beginning of a stream's name behind its ledger, such as account/users:",
            text -> text);

    /// The name under which facts of one kind are stored.
    public static final Rule<String> EVENT = Texts.spelled(
            STORED_NAMES::contains, "must be the name of an event, such as transaction-posted", text -> text);

    private Names() {}
}
