package dev.daybook.adapter.in.http.input;

import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.money.Asset;
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

    private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9_:-]{1,128}");

    /// The beginning of account ids.
    public static final Rule<String> ACCOUNT_PREFIX = Texts.spelled(
            text -> PREFIX.matcher(text).matches(), "must be the beginning of an account's id", text -> text);

    private Names() {}
}
