package dev.daybook.adapter.in.http.auth.key;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.in.http.auth.GrantedLedgers;
import dev.daybook.adapter.in.http.auth.Principal;
import dev.daybook.adapter.in.http.auth.Scope;
import dev.daybook.adapter.in.http.input.Elements;
import dev.daybook.adapter.in.http.input.Fields;
import dev.daybook.adapter.in.http.input.Rule;
import dev.daybook.adapter.in.http.input.Texts;
import dev.daybook.adapter.in.http.input.Times;
import dev.daybook.adapter.in.http.json.Json;
import dev.daybook.domain.id.LedgerId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// How a key is written down.
final class KeyLine {

    static final Set<String> FIELDS = Set.of("id", "actor", "scopes", "ledgers", "sha256", "expires_at");

    private static final String SCOPES =
            Arrays.stream(Scope.values()).map(Scope::word).collect(Collectors.joining(", "));

    private static final Rule<String> ID =
            Texts.upTo(32).where(text -> Secret.ID.matcher(text).matches(), "must be 1 to 32 small letters and digits");
    private static final Rule<String> ACTOR =
            Texts.upTo(255).where(Principal::isActor, "must be 1 to 255 characters that can be read");
    private static final Rule<Scope> SCOPE =
            spot -> Optional.ofNullable(spot.value().textValue())
                    .flatMap(Scope::of)
                    .or(() -> spot.fault("must be one of " + SCOPES));
    private static final Rule<String> LEDGER = Texts.upTo(64)
            .where(
                    text -> text.equals(GrantedLedgers.EVERY) || LedgerId.isSpelledWell(text),
                    "must be the id of a ledger, or * alone for every one");
    private static final Rule<GrantedLedgers> LEDGERS = spot -> Elements.of(LEDGER)
            .read(spot)
            .flatMap(names -> GrantedLedgers.of(names).or(() -> spot.fault("must not hold others beside *")));
    private static final Rule<String> HASH = Texts.upTo(64)
            .where(text -> SecretHash.SPELLING.matcher(text).matches(), "must be 64 hexadecimal digits, small ones");

    static final Rule<ApiKey> RULE = Fields.object(fields -> {
        var id = fields.required("id", ID);
        var actor = fields.required("actor", ACTOR);
        var scopes = fields.required("scopes", Elements.of(SCOPE));
        var ledgers = fields.required("ledgers", LEDGERS);
        var hash = fields.required("sha256", HASH);
        var expiresAt = fields.optional("expires_at", Times.TIME);
        return () -> new ApiKey(
                id.orElseThrow(),
                new Principal(actor.orElseThrow(), Set.copyOf(scopes.orElseThrow()), ledgers.orElseThrow()),
                new SecretHash(hash.orElseThrow()),
                expiresAt);
    });

    private KeyLine() {}

    static ObjectNode json(ApiKey key) {
        var holder = key.holder();
        var json = Json.object().put("id", key.id()).put("actor", holder.actor());
        var scopes = json.putArray("scopes");
        holder.scopes().stream().map(Scope::word).sorted().forEach(scopes::add);
        var ledgers = json.putArray("ledgers");
        names(holder.ledgers()).stream().sorted().forEach(ledgers::add);
        json.put("sha256", key.hash().digits());
        key.expiresAt().ifPresent(end -> json.put("expires_at", end.toString()));
        return json;
    }

    private static Collection<String> names(GrantedLedgers ledgers) {
        return ledgers.names()
                .map(some -> some.stream().map(LedgerId::value).toList())
                .orElseGet(() -> Set.of(GrantedLedgers.EVERY).stream().toList());
    }
}
