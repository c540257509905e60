package dev.daybook.adapter.in.http.console.transaction;

import static java.util.Objects.requireNonNull;

import dev.daybook.adapter.in.http.console.text.Figures;
import dev.daybook.application.view.TransactionView;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.money.Asset;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;

/// A picture of what moves from which account to which: credited ones at the left, debited ones at the right, between
/// them ribbons as broad as their share of all that moves in their asset.
///
/// @param untold postings that are not drawn
public record Flows(List<Bar> bars, List<Ribbon> ribbons, int width, int height, int untold) {

    private static final int LENGTH = 320;
    private static final int LETTER = 7;
    private static final int BAR = 8;
    private static final int MOST = 12;
    private static final int LEAST_ROOM = 20;
    private static final int BROADEST = 44;
    private static final int THINNEST = 2;
    private static final int BETWEEN = 16;
    private static final int MARGIN = 14;

    /// One account on one side.
    ///
    /// @param side `debit` or `credit`
    public record Bar(AccountId account, String side, int x, int y, int height) {

        private static final int LONGEST = 27;

        /// As much of its name as there is room for.
        public String label() {
            var name = account.value();
            return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1) + "…";
        }

        public int labelX() {
            return side.equals("credit") ? x - BAR : x + 2 * BAR;
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
        return new Drawing(drawn).flows(moves.size() - drawn.size());
    }

    private static final class Drawing {

        private final List<Move> moves;
        private final Map<Asset, BigInteger> sums = new HashMap<>();
        private final Map<Asset, Integer> counts = new HashMap<>();
        private final List<Asset> assets = new ArrayList<>();
        private final int left;
        private final int right;

        Drawing(List<Move> moves) {
            this.moves = moves;
            this.left = room(moves, Move::credit);
            this.right = left + BAR + LENGTH;
            for (Move move : moves) {
                sums.merge(move.asset(), move.amount(), BigInteger::add);
                counts.merge(move.asset(), 1, Integer::sum);
                if (!assets.contains(move.asset())) {
                    assets.add(move.asset());
                }
            }
        }

        Flows flows(int untold) {
            var from = bars(Move::credit, "credit", left);
            var to = bars(Move::debit, "debit", right);
            var ribbons = ribbons(from, to);
            var bars = new ArrayList<>(from.values());
            bars.addAll(to.values());
            int height =
                    bars.stream().mapToInt(bar -> bar.y() + bar.height()).max().orElse(0);
            int width = right + BAR + room(moves, Move::debit);
            return new Flows(bars, ribbons, width, height + MARGIN, untold);
        }

        private SequencedMap<AccountId, Bar> bars(Function<Move, AccountId> account, String side, int x) {
            var heights = new LinkedHashMap<AccountId, Integer>();
            moves.forEach(move -> heights.merge(account.apply(move), room(move), Integer::sum));
            var bars = new LinkedHashMap<AccountId, Bar>();
            int y = MARGIN;
            for (var height : heights.entrySet()) {
                bars.put(height.getKey(), new Bar(height.getKey(), side, x, y, height.getValue()));
                y += height.getValue() + BETWEEN;
            }
            return bars;
        }

        private List<Ribbon> ribbons(Map<AccountId, Bar> credited, Map<AccountId, Bar> debited) {
            var used = new HashMap<Bar, Integer>();
            return moves.stream()
                    .map(move -> ribbon(
                            move,
                            next(used, requireNonNull(credited.get(move.credit())), move),
                            next(used, requireNonNull(debited.get(move.debit())), move)))
                    .toList();
        }

        /// The middle of the next free room of a bar.
        private int next(Map<Bar, Integer> used, Bar bar, Move move) {
            int from = used.getOrDefault(bar, 0);
            used.put(bar, from + room(move));
            return bar.y() + from + room(move) / 2;
        }

        private Ribbon ribbon(Move move, int from, int to) {
            int half = Math.max(1, breadth(move) / 2);
            int begin = left + BAR;
            int bend = (begin + right) / 2;
            var shape = "M%1$d %2$d C%3$d %2$d %3$d %4$d %5$d %4$d L%5$d %6$d C%3$d %6$d %3$d %7$d %1$d %7$d Z"
                    .formatted(begin, from - half, bend, to - half, right, to + half, from + half);
            var amount = "%s %s"
                    .formatted(
                            Figures.amount(move.amount(), move.asset()),
                            move.asset().code());
            return new Ribbon(shape, amount, begin + BAR, from, assets.indexOf(move.asset()) % 4);
        }

        /// For the longest label on one side.
        private static int room(List<Move> moves, Function<Move, AccountId> account) {
            int longest = moves.stream()
                    .mapToInt(move -> account.apply(move).value().length())
                    .max()
                    .orElse(0);
            return Math.min(longest, Bar.LONGEST) * LETTER + 3 * BAR;
        }

        private int room(Move move) {
            return Math.max(LEAST_ROOM, breadth(move) + 2);
        }

        private int breadth(Move move) {
            var sum = sums.getOrDefault(move.asset(), BigInteger.ONE);
            if (sum.signum() == 0) {
                return THINNEST;
            }
            int all = BROADEST * counts.getOrDefault(move.asset(), 1);
            var share = new BigDecimal(move.amount()).divide(new BigDecimal(sum), MathContext.DECIMAL64);
            return Math.max(THINNEST, share.multiply(BigDecimal.valueOf(all)).intValue());
        }
    }
}
