package dev.daybook.adapter.in.http.fuzz;

import java.util.List;
import java.util.stream.Stream;

/// One way to make a request worse, or only other.
@FunctionalInterface
interface Bend {

    void bend(Draft draft, Dice dice);

    /// Nothing, something, or several things at once.
    static void some(Draft draft, Dice dice) {
        var kinds = draft.content.isEmpty()
                ? List.of(QueryBends.ALL, HeaderBends.ALL, PathBends.ALL)
                : List.of(
                        JsonBends.ALL,
                        JsonBends.ALL,
                        JsonBends.ALL,
                        BodyBends.ALL,
                        QueryBends.ALL,
                        HeaderBends.ALL,
                        PathBends.ALL);
        for (int more = dice.pick(List.of(0, 0, 1, 1, 1, 2, 3)); more > 0; more--) {
            dice.pick(dice.pick(kinds)).bend(draft, dice);
        }
    }

    /// A text as somebody would forge it: one that means something to us, with a part of it changed.
    static String forged(String text, Dice dice) {
        if (text.isEmpty()) {
            return "x";
        }
        int at = dice.below(text.length());
        return Stream.of(text.substring(0, at), dice.pick(List.of("", "9", "A", "_", text)), text.substring(at + 1))
                .reduce("", String::concat);
    }
}
