package dev.daybook.adapter.in.http.console.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.money.Asset;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FlowsTest {

    private static final Asset USD = Asset.parse("USD/2");
    private static final Asset GOLD = Asset.parse("GOLD");

    @Test
    void credited_accounts_are_at_the_left_of_debited_ones_and_each_has_one_bar() {
        var flows = flows(move("wallet", "shop", USD, 90), move("wallet", "fees", USD, 10));

        assertThat(flows.bars()).extracting(bar -> bar.account().value()).containsExactly("wallet", "shop", "fees");
        assertThat(flows.bars()).extracting(Flows.Bar::side).containsExactly("credit", "debit", "debit");
        assertThat(flows.bars().getFirst().x())
                .isLessThan(flows.bars().getLast().x());
        assertThat(flows.bars().getFirst().height())
                .isEqualTo(flows.bars().get(1).height() + flows.bars().get(2).height());
    }

    @Test
    void a_ribbon_is_as_broad_as_its_share_of_its_own_asset() {
        var breadths = Breadths.of(List.of(
                move("a", "b", USD, 750), move("a", "c", USD, 250), move("x", "y", GOLD, 1), move("x", "z", GOLD, 0)));

        assertThat(breadths.of(move("a", "b", USD, 750))).isEqualTo(66);
        assertThat(breadths.of(move("a", "c", USD, 250))).isEqualTo(22);
        assertThat(breadths.of(move("x", "y", GOLD, 1))).isEqualTo(88);
        assertThat(breadths.of(move("x", "z", GOLD, 0))).isEqualTo(2);
    }

    @Test
    void everything_is_inside_the_picture_also_with_the_longest_of_names_and_amounts() {
        var longest = "a".repeat(AccountId.MAX_LENGTH);
        var flows = flows(new Move(
                new AccountId(longest),
                new AccountId("b"),
                USD,
                Optional.empty(),
                Optional.of(BigInteger.TEN.pow(38).subtract(BigInteger.ONE))));

        assertThat(flows.bars()).allSatisfy(bar -> {
            assertThat(bar.x()).isBetween(0, flows.width());
            assertThat(bar.y() + bar.height()).isLessThan(flows.height());
        });
        assertThat(flows.bars().getFirst().label()).hasSize(27).endsWith("…");
    }

    private static Flows flows(Move... moves) {
        return new FlowDrawing(List.of(moves)).flows(0);
    }

    private static Move move(String credit, String debit, Asset asset, long amount) {
        return new Move(
                new AccountId(credit),
                new AccountId(debit),
                asset,
                Optional.empty(),
                Optional.of(BigInteger.valueOf(amount)));
    }
}
