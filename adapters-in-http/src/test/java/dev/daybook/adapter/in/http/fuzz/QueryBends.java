package dev.daybook.adapter.in.http.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;

/// Parameters that are unknown, repeated, out of range, forged, or badly encoded.
final class QueryBends {

    static final List<Bend> ALL = List.of(
            (draft, dice) -> draft.query.add(new Part(dice.pick(Odd.PARAMETER_NAMES), dice.pick(Odd.TEXTS))),
            (draft, dice) -> draft.query.add(new Part(name(draft, dice), dice.pick(Odd.NUMBERS))),
            (draft, dice) -> draft.query.add(new Part(name(draft, dice), dice.pick(Odd.TEXTS))),
            (draft, dice) -> draft.rawQuery.add(dice.pick(Odd.RAW_PARAMETERS)),
            QueryBends::repeat,
            QueryBends::replace,
            QueryBends::forge);

    private QueryBends() {}

    /// One that this operation knows, where it knows any.
    private static String name(Draft draft, Dice dice) {
        var names = draft.answering.stream()
                .flatMap(endpoint -> endpoint.parameters("query"))
                .map(parameter -> parameter.getName())
                .toList();
        return dice.pick(names.isEmpty() ? Odd.PARAMETER_NAMES : names);
    }

    private static void repeat(Draft draft, Dice dice) {
        if (!draft.query.isEmpty()) {
            draft.query.add(dice.pick(draft.query));
        }
    }

    private static void replace(Draft draft, Dice dice) {
        if (!draft.query.isEmpty()) {
            draft.query.replaceAll(part -> dice.oneIn(2) ? new Part(part.name(), dice.pick(Odd.TEXTS)) : part);
        }
    }

    /// Cursors are base64url: what is inside is changed too.
    private static void forge(Draft draft, Dice dice) {
        draft.query.replaceAll(part -> new Part(part.name(), forged(part.value(), dice)));
    }

    static String forged(String text, Dice dice) {
        try {
            var inside = new String(Base64.getUrlDecoder().decode(text), UTF_8);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(Bend.forged(inside, dice).getBytes(UTF_8));
        } catch (IllegalArgumentException _) {
            return Bend.forged(text, dice);
        }
    }
}
