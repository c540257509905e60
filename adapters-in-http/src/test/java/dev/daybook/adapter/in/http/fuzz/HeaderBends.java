package dev.daybook.adapter.in.http.fuzz;

import java.util.List;

/// Headers that are missing, repeated, forged, or say something odd.
final class HeaderBends {

    private static final String TYPE = "Content-Type";

    static final List<Bend> ALL = List.of(
            (draft, dice) -> draft.headers.add(new Part(dice.pick(Odd.HEADER_NAMES), line(dice.pick(Odd.TEXTS)))),
            (draft, dice) -> draft.headers.add(new Part(dice.pick(Odd.HEADER_NAMES), dice.pick(Odd.HEADERS))),
            (draft, dice) -> draft.headers.add(new Part(name(draft, dice), line(dice.pick(Odd.TEXTS)))),
            (draft, dice) -> draft.headers.add(new Part(name(draft, dice), dice.pick(Odd.HEADERS))),
            (draft, dice) ->
                    draft.headers.add(new Part("X-Large", "x".repeat(dice.pick(List.of(1_000, 10_000, 17_000))))),
            (draft, dice) -> draft.headers.removeIf(part -> part.name().equals(TYPE)),
            (draft, dice) -> draft.headers.replaceAll(
                    part -> part.name().equals(TYPE) ? new Part(TYPE, dice.pick(Odd.MEDIA_TYPES)) : part),
            (draft, dice) -> draft.headers.add(new Part("Content-Encoding", dice.pick(Odd.HEADERS))),
            HeaderBends::repeat,
            HeaderBends::forge);

    private HeaderBends() {}

    private static String name(Draft draft, Dice dice) {
        var names = draft.answering.stream()
                .flatMap(endpoint -> endpoint.parameters("header"))
                .map(parameter -> parameter.getName())
                .toList();
        return dice.pick(names.isEmpty() ? Odd.HEADER_NAMES : names);
    }

    private static void repeat(Draft draft, Dice dice) {
        if (!draft.headers.isEmpty()) {
            draft.headers.add(dice.pick(draft.headers));
        }
    }

    private static void forge(Draft draft, Dice dice) {
        draft.headers.replaceAll(
                part -> part.name().equals(TYPE) ? part : new Part(part.name(), QueryBends.forged(part.value(), dice)));
    }

    /// A line break would begin another header.
    private static String line(String text) {
        return text.replaceAll("[\r\n]", "");
    }
}
