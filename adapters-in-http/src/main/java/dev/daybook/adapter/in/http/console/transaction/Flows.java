package dev.daybook.adapter.in.http.console.transaction;

import dev.daybook.application.view.TransactionView;
import dev.daybook.domain.id.AccountId;
import java.util.List;

/// A picture of what moves from which account to which: credited ones at the left, debited ones at the right, between
/// them ribbons as broad as their share of all that moves in their asset.
///
/// @param untold postings that are not drawn
public record Flows(List<Bar> bars, List<Ribbon> ribbons, int width, int height, int untold) {

    private static final int MOST = 12;

    /// One account on one side.
    ///
    /// @param side `debit` or `credit`
    public record Bar(AccountId account, String side, int x, int y, int height) {

        static final int WIDTH = 8;
        static final int LONGEST_LABEL = 27;

        /// As much of its name as there is room for.
        public String label() {
            var name = account.value();
            return name.length() <= LONGEST_LABEL ? name : name.substring(0, LONGEST_LABEL - 1) + "…";
        }

        public int labelX() {
            return side.equals("credit") ? x - WIDTH : x + 2 * WIDTH;
        }

        public int middle() {
            return y + height / 2;
        }
    }

    /// One posting.
    ///
    /// @param shape as SVG writes it
    /// @param tone a number for each asset, from 0
    public record Ribbon(String shape, String amount, int labelX, int labelY, int tone) {}

    public Flows {
        bars = List.copyOf(bars);
        ribbons = List.copyOf(ribbons);
    }

    static Flows of(TransactionView transaction) {
        var moves = Move.all(transaction);
        var drawn = moves.subList(0, Math.min(MOST, moves.size()));
        return new FlowDrawing(drawn).flows(moves.size() - drawn.size());
    }
}
