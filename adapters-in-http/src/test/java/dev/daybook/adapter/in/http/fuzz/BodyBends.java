package dev.daybook.adapter.in.http.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/// Bodies, or lines of them, that are no longer the JSON they were.
final class BodyBends {

    private static final int LARGEST = 1 << 20;

    static final List<Bend> ALL = List.of(
            (draft, dice) -> change(draft, dice, text -> text.substring(0, dice.below(text.length() + 1))),
            (draft, dice) ->
                    change(draft, dice, text -> text + dice.pick(List.of("}", "]", ",", " {}", "x", "\u0000", "//"))),
            (draft, dice) ->
                    change(draft, dice, text -> dice.pick(List.of("", " ", "[", "{", "nul", "'x'", "{x:1}", "[1,]"))),
            (draft, dice) -> change(draft, dice, text -> "\u00ef\u00bb\u00bf" + text),
            (draft, dice) -> change(draft, dice, text -> "[" + text + "]"),
            (draft, dice) -> change(draft, dice, text -> "[".repeat(5_000) + text),
            (draft, dice) -> change(draft, dice, text -> "{\"a\":".repeat(25) + text + "}".repeat(25)),
            (draft, dice) -> change(draft, dice, text -> " ".repeat(dice.oneIn(4) ? LARGEST : 100) + text),
            (draft, dice) -> change(draft, dice, text -> insert(text, dice)),
            (draft, dice) -> change(draft, dice, text -> twice(text, dice)),
            (draft, dice) -> change(draft, dice, text -> new String(text.getBytes(UTF_16), ISO_8859_1)),
            (draft, dice) -> draft.content.addAll(List.copyOf(draft.content)),
            (draft, dice) -> draft.content.clear());

    private BodyBends() {}

    /// Each byte is one character here.
    private static void change(Draft draft, Dice dice, UnaryOperator<String> change) {
        if (!draft.content.isEmpty()) {
            int place = dice.below(draft.content.size());
            var text = new String(draft.content.get(place), ISO_8859_1);
            draft.content.set(place, change.apply(text).getBytes(ISO_8859_1));
        }
    }

    /// Half a character, an overlong one, a surrogate, one beyond all, and controls.
    private static String insert(String text, Dice dice) {
        var bytes = dice.pick(List.of(
                "\u00e4",
                "\u00c0\u00af",
                "\u00ed\u00a0\u0080",
                "\u00f4\u0090\u0080\u0080",
                "\u00ff",
                "\u0000",
                "\n",
                "\r",
                "\b",
                "\""));
        int at = dice.below(text.length() + 1);
        return text.substring(0, at) + bytes + text.substring(at);
    }

    /// A name twice in an object.
    private static String twice(String text, Dice dice) {
        var names = Arrays.stream(text.split("(?=\"[a-z_]{1,40}\":)", -1)).toList();
        if (names.size() < 2) {
            return text;
        }
        int at = dice.between(1, names.size() - 1);
        var name = names.get(at).substring(0, names.get(at).indexOf(':'));
        var before = String.join("", names.subList(0, at));
        return before + name + ":" + dice.pick(List.of("null", "\"x\"", "{}")) + ","
                + String.join("", names.subList(at, names.size()));
    }
}
