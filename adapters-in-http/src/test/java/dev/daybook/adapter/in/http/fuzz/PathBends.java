package dev.daybook.adapter.in.http.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Paths that lead nowhere or are badly written, and methods that a path does not have.
final class PathBends {

    static final List<Bend> ALL = List.of(
            PathBends::otherMethod,
            (draft, dice) -> draft.chunked = true,
            (draft, dice) -> lose(draft, replaced(draft.path, dice.pick(Odd.SEGMENTS), dice)),
            (draft, dice) -> lose(draft, replaced(draft.path, Draft.encode(dice.pick(Odd.TEXTS)), dice)),
            (draft, dice) -> lose(draft, draft.path + "/"),
            (draft, dice) -> lose(draft, draft.path + "/" + dice.pick(Odd.SEGMENTS)),
            (draft, dice) -> lose(draft, "/" + draft.path),
            (draft, dice) -> lose(draft, "http://elsewhere" + draft.path));

    private PathBends() {}

    private static void otherMethod(Draft draft, Dice dice) {
        draft.method = dice.pick(Odd.METHODS);
        draft.answering = draft.answering.flatMap(endpoint -> endpoint.sibling(draft.method));
    }

    private static void lose(Draft draft, String path) {
        draft.path = path;
        draft.answering = Optional.empty();
    }

    private static String replaced(String path, String segment, Dice dice) {
        var segments = new ArrayList<>(List.of(path.split("/", -1)));
        segments.set(dice.between(Math.min(1, segments.size() - 1), segments.size() - 1), segment);
        return String.join("/", segments);
    }
}
