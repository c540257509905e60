package dev.daybook.adapter.in.http.auth.key;

import static dev.daybook.adapter.in.http.fixture.Issuer.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.in.http.auth.Authenticator.Authentication;
import dev.daybook.adapter.in.http.auth.Authenticator.Authentication.Proven;
import dev.daybook.adapter.in.http.auth.Authenticator.Authentication.Refused;
import dev.daybook.adapter.in.http.auth.BearerToken;
import dev.daybook.adapter.in.http.auth.GrantedLedgers.Every;
import dev.daybook.adapter.in.http.auth.GrantedLedgers.Named;
import dev.daybook.adapter.in.http.auth.Principal;
import dev.daybook.adapter.in.http.auth.Refusal;
import dev.daybook.adapter.in.http.auth.Scope;
import dev.daybook.domain.id.LedgerId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiKeysTest {

    private static final Principal SHOP =
            new Principal("shop", Set.of(Scope.READ, Scope.WRITE), new Named(Set.of(new LedgerId("main"))));
    private static final Principal OPERATOR = new Principal("operator", Set.of(Scope.OPERATE), new Every());

    @TempDir
    private Path folder;

    private Path file = Path.of("");
    private Instant now = NOON;

    @BeforeEach
    void name() {
        file = folder.resolve("keys.jsonl");
    }

    private Secret issue(Principal holder) throws IOException {
        return ApiKeys.issue(file, holder, Optional.empty());
    }

    private ApiKeys keys() {
        return new ApiKeys(file, () -> now);
    }

    private static Authentication prove(ApiKeys keys, Secret secret) {
        return prove(keys, secret.text());
    }

    private static Authentication prove(ApiKeys keys, String text) {
        return keys.prove(new BearerToken(text)).orElseThrow();
    }

    private static final Refused UNKNOWN = new Refused(Refusal.UNKNOWN_KEY);

    @Test
    void a_key_proves_its_holder() throws IOException {
        var shop = issue(SHOP);
        var operator = issue(OPERATOR);

        assertThat(prove(keys(), shop)).isEqualTo(new Proven(SHOP));
        assertThat(prove(keys(), operator)).isEqualTo(new Proven(OPERATOR));
    }

    @Test
    void no_two_keys_are_alike() throws IOException {
        var one = issue(SHOP);
        var other = issue(SHOP);

        assertThat(one.id()).isNotEqualTo(other.id());
        assertThat(one.text()).matches("dbk_[a-z0-9]{12}_[A-Za-z0-9_-]{43}");
        assertThat(one.text().substring(17)).isNotEqualTo(other.text().substring(17));
    }

    @Test
    void another_secret_under_its_id_proves_nothing() throws IOException {
        var shop = issue(SHOP);
        var operator = issue(OPERATOR);
        var mixed =
                "dbk_" + shop.id() + operator.text().substring(4 + operator.id().length());

        assertThat(prove(keys(), mixed)).isEqualTo(UNKNOWN);
        assertThat(prove(keys(), "dbk_nobody_" + "x".repeat(43))).isEqualTo(UNKNOWN);
        assertThat(prove(keys(), shop.text() + "x")).isEqualTo(UNKNOWN);
        assertThat(prove(keys(), "dbk_")).isEqualTo(UNKNOWN);
    }

    @Test
    void its_hash_proves_nothing() throws IOException {
        var shop = issue(SHOP);
        var hash = SecretHash.of(shop).digits();

        assertThat(Files.readString(file)).contains(hash);
        assertThat(prove(keys(), "dbk_%s_%s".formatted(shop.id(), hash.substring(0, 43))))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void what_does_not_begin_like_one_is_no_key() throws IOException {
        var _ = issue(SHOP);

        assertThat(keys().prove(new BearerToken("eyJhbGciOi.e30.c2ln"))).isEmpty();
    }

    @Test
    void it_counts_until_it_expires() throws IOException {
        var brief = ApiKeys.issue(file, SHOP, Optional.of(NOON.plusSeconds(10)));
        var keys = keys();

        now = NOON.plusSeconds(10).minusNanos(1);
        assertThat(prove(keys, brief)).isEqualTo(new Proven(SHOP));
        now = NOON.plusSeconds(10);
        assertThat(prove(keys, brief)).isEqualTo(new Refused(Refusal.EXPIRED));
        assertThat(prove(keys, "dbk_%s_%s".formatted(brief.id(), "x".repeat(43))))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void a_key_counts_from_when_it_is_written_down_and_no_longer_than_it_stands_there() throws IOException {
        var first = issue(SHOP);
        var onlyFirst = Files.readString(file);
        var keys = keys();

        var second = issue(OPERATOR);
        assertThat(prove(keys, second)).isEqualTo(new Proven(OPERATOR));
        assertThat(keys.count()).isEqualTo(2);

        Files.writeString(file, Files.readString(file).substring(onlyFirst.length()));
        assertThat(prove(keys, first)).isEqualTo(UNKNOWN);
        assertThat(prove(keys, second)).isEqualTo(new Proven(OPERATOR));
    }

    @Test
    void a_slip_of_the_pen_locks_nobody_out() throws IOException {
        var shop = issue(SHOP);
        var good = Files.readString(file);
        var keys = keys();

        Files.writeString(file, good + "{\"id\":");
        assertThat(prove(keys, shop)).isEqualTo(new Proven(SHOP));
        Files.delete(file);
        assertThat(prove(keys, shop)).isEqualTo(new Proven(SHOP));

        var next = issue(OPERATOR);
        assertThat(prove(keys, shop)).isEqualTo(UNKNOWN);
        assertThat(prove(keys, next)).isEqualTo(new Proven(OPERATOR));
    }

    @Test
    void a_secret_is_not_shown_by_accident() throws IOException {
        var shop = issue(SHOP);

        assertThat(shop.toString()).doesNotContain(shop.text().substring(17)).contains(shop.id());
        assertThat(new BearerToken(shop.text()).toString()).doesNotContain(shop.text());
        assertThat(Files.readString(file)).doesNotContain(shop.text().substring(17));
    }
}
