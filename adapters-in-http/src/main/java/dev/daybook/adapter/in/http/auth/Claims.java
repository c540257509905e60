package dev.daybook.adapter.in.http.auth;

import dev.daybook.adapter.in.http.auth.Authenticator.Authentication;
import dev.daybook.adapter.in.http.auth.Authenticator.Authentication.Proven;
import dev.daybook.adapter.in.http.auth.Authenticator.Authentication.Refused;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads out of a token that is proven already who sent it: `sub` is the actor, `scope` or `scp` what they may, and
/// `ledgers` where.
///
/// A list may be an array, or one text with blanks between, in brackets or not: API Gateway passes arrays on that way.
/// A scope that we do not know is somebody else's.
public final class Claims {

    private Claims() {}

    public static Authentication read(Map<String, ?> claims) {
        return principal(claims).<Authentication>map(Proven::new).orElseGet(() -> new Refused(Refusal.ODD_CLAIMS));
    }

    private static Optional<Principal> principal(Map<String, ?> claims) {
        var actor = Optional.<Object>ofNullable(claims.get("sub"))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(Principal::isActor);
        var scopes =
                texts(claims, claims.containsKey("scope") ? "scope" : "scp").map(Claims::scopes);
        var ledgers = texts(claims, "ledgers").flatMap(GrantedLedgers::of);
        return actor.flatMap(by -> scopes.flatMap(may -> ledgers.map(where -> new Principal(by, may, where))));
    }

    private static Set<Scope> scopes(Collection<String> words) {
        return words.stream().flatMap(word -> Scope.of(word).stream()).collect(Collectors.toSet());
    }

    private static Optional<List<String>> texts(Map<String, ?> claims, String name) {
        return switch (claims.get(name)) {
            case null -> Optional.of(List.of());
            case String text -> Optional.of(words(text));
            case Collection<?> list
            when list.stream().allMatch(String.class::isInstance) ->
                Optional.of(list.stream().map(String.class::cast).toList());
            case Object _ -> Optional.empty();
        };
    }

    private static List<String> words(String text) {
        var listed = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        return Arrays.stream(listed.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
