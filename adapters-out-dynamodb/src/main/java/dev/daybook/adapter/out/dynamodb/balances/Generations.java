package dev.daybook.adapter.out.dynamodb.balances;

import static java.util.stream.Collectors.toMap;

import dev.daybook.application.port.ReadModel.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Which generations there are. No number is ever given twice.
///
/// @param revision counts the changes
/// @param newest the highest number that was given
/// @param others by the slot they are in
/// @param dropped the numbers of those that nobody has any more, but of which something may be left
record Generations(long revision, Known live, long newest, Map<Slot, Known> others, List<Long> dropped) {

    /// Before the first change.
    static final Generations FIRST = new Generations(0, new Known(1, "live", true), 1, Map.of(), List.of());

    /// @param complete once it follows the feed as the live one does
    record Known(long number, String label, boolean complete) {}

    Generations {
        others = Map.copyOf(others);
        dropped = List.copyOf(dropped);
    }

    Optional<Known> find(Slot slot) {
        return Optional.ofNullable(others.get(slot));
    }

    Known require(Slot slot) {
        return find(slot).orElseThrow(() -> new IllegalStateException("no generation " + slot));
    }

    Optional<Known> find(long number) {
        return Stream.concat(Stream.of(live), others.values().stream())
                .filter(known -> known.number() == number)
                .findFirst();
    }

    Generations begin(Slot slot, String label) {
        long number = newest + 1;
        var vacated = drop(slot);
        var changed = new HashMap<>(vacated.others);
        changed.put(slot, new Known(number, label, false));
        return new Generations(revision, live, number, changed, vacated.dropped);
    }

    Generations drop(Slot slot) {
        var changed = new HashMap<>(others);
        var gone = new ArrayList<>(dropped);
        Optional.ofNullable(changed.remove(slot)).ifPresent(known -> gone.add(known.number()));
        return new Generations(revision, live, newest, changed, gone);
    }

    Generations complete(long number) {
        var changed = others.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        other -> other.getValue().number() == number ? completed(other.getValue()) : other.getValue()));
        return new Generations(revision, live, newest, changed, dropped);
    }

    /// The one in `slot` is live, and the one that was is the previous one.
    Generations switchTo(Slot slot) {
        var next = require(slot);
        var vacated = slot == Slot.PREVIOUS ? this : drop(Slot.PREVIOUS);
        var changed = new HashMap<>(vacated.others);
        changed.remove(slot);
        changed.put(Slot.PREVIOUS, live);
        return new Generations(revision, next, newest, changed, vacated.dropped);
    }

    Generations swept(long number) {
        return new Generations(
                revision,
                live,
                newest,
                others,
                dropped.stream().filter(gone -> gone != number).toList());
    }

    private static Known completed(Known known) {
        return new Known(known.number(), known.label(), true);
    }
}
