package dev.daybook.adapter.in.http.console.transaction;

import static java.util.Objects.requireNonNull;

import dev.daybook.adapter.in.http.console.text.Figures;
import dev.daybook.adapter.in.http.console.transaction.Flows.Bar;
import dev.daybook.adapter.in.http.console.transaction.Flows.Ribbon;
import dev.daybook.domain.id.AccountId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;

/// Finds the places of a picture of flows: every posting has room for its amount on both of its bars.
final class FlowDrawing {

    private static final int RIBBON_LENGTH = 320;
    private static final int LETTER = 7;
    private static final int LEAST_ROOM = 20;
    private static final int BETWEEN_BARS = 16;
    private static final int MARGIN = 14;
    private static final int TONES = 4;

    private final List<Move> moves;
    private final Breadths breadths;
    private final int left;
    private final int right;

    FlowDrawing(List<Move> moves) {
        this.moves = moves;
        this.breadths = Breadths.of(moves);
        this.left = labelRoom(Move::credit);
        this.right = left + Bar.WIDTH + RIBBON_LENGTH;
    }

    /// The whole picture.
    ///
    /// @param untold postings that are not part of it
    Flows flows(int untold) {
        var from = bars(Move::credit, "credit", left);
        var to = bars(Move::debit, "debit", right);
        var bars = new ArrayList<>(from.values());
        bars.addAll(to.values());
        int height = bars.stream().mapToInt(bar -> bar.y() + bar.height()).max().orElse(0);
        int width = right + Bar.WIDTH + labelRoom(Move::debit);
        return new Flows(bars, ribbons(from, to), width, height + MARGIN, untold);
    }

    private int labelRoom(Function<Move, AccountId> account) {
        int longest = moves.stream()
                .mapToInt(move -> account.apply(move).value().length())
                .max()
                .orElse(0);
        return Math.min(longest, Bar.LONGEST_LABEL) * LETTER + 3 * Bar.WIDTH;
    }

    private SequencedMap<AccountId, Bar> bars(Function<Move, AccountId> account, String side, int x) {
        var heights = new LinkedHashMap<AccountId, Integer>();
        moves.forEach(move -> heights.merge(account.apply(move), room(move), Integer::sum));
        var bars = new LinkedHashMap<AccountId, Bar>();
        int y = MARGIN;
        for (var height : heights.entrySet()) {
            bars.put(height.getKey(), new Bar(height.getKey(), side, x, y, height.getValue()));
            y += height.getValue() + BETWEEN_BARS;
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
        int half = breadths.of(move) / 2;
        int begin = left + Bar.WIDTH;
        int bend = (begin + right) / 2;
        var shape = "M%1$d %2$d C%3$d %2$d %3$d %4$d %5$d %4$d L%5$d %6$d C%3$d %6$d %3$d %7$d %1$d %7$d Z"
                .formatted(begin, from - half, bend, to - half, right, to + half, from + half);
        var amount = "%s %s"
                .formatted(
                        Figures.amount(move.amount(), move.asset()),
                        move.asset().code());
        return new Ribbon(shape, amount, begin + Bar.WIDTH, from, breadths.place(move.asset()) % TONES);
    }

    private int room(Move move) {
        return Math.max(LEAST_ROOM, breadths.of(move) + 2);
    }
}
