package dev.daybook.domain.account;

import static dev.daybook.domain.fixture.Words.LATER;
import static dev.daybook.domain.fixture.Words.NOON;
import static dev.daybook.domain.fixture.Words.USD;
import static dev.daybook.domain.fixture.Words.WALLET;
import static java.util.stream.Collectors.toMap;

import dev.daybook.domain.account.AccountCommand.AmendAccount;
import dev.daybook.domain.account.AccountEvent.AccountOpened;
import dev.daybook.domain.account.AccountEvent.MetadataChanged;
import dev.daybook.domain.account.AccountRejection.TooMuchMetadata;
import dev.daybook.domain.account.MinimumBalance.AtLeast;
import dev.daybook.domain.decision.DeciderSpec;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MetadataLimitTest {

    private final DeciderSpec<AccountCommand, Account, AccountEvent, AccountRejection> account =
            new DeciderSpec<>(new AccountDecider());

    @Test
    void an_account_has_at_most_20_keys_however_they_came() {
        account.given(opened(keys(19)))
                .when(amend(Map.of("a", Optional.of("x"), "b", Optional.of("y"))))
                .thenRefused(new TooMuchMetadata(WALLET, 21, 20));
    }

    @Test
    void one_key_may_take_the_place_of_another() {
        var after = new HashMap<>(keys(20));
        after.remove("k0");
        after.put("a", "x");

        account.given(opened(keys(20)))
                .when(amend(Map.of("a", Optional.of("x"), "k0", Optional.empty())))
                .then(new MetadataChanged(WALLET, after, Optional.empty(), LATER));
    }

    @Test
    void an_account_with_more_of_old_may_lose_some() {
        account.given(opened(keys(22)))
                .when(amend(Map.of("k21", Optional.empty())))
                .then(new MetadataChanged(WALLET, keys(21), Optional.empty(), LATER));
    }

    private static AccountOpened opened(Map<String, String> metadata) {
        return new AccountOpened(WALLET, USD, NormalBalance.CREDIT, new AtLeast(BigInteger.ZERO), true, metadata, NOON);
    }

    private static AmendAccount amend(Map<String, Optional<String>> changes) {
        return new AmendAccount(WALLET, changes, Optional.empty(), Terms.at(LATER));
    }

    private static Map<String, String> keys(int count) {
        return IntStream.range(0, count).boxed().collect(toMap(i -> "k" + i, _ -> "v"));
    }
}
