package dev.daybook.adapter.out.jooq;

import static org.jooq.impl.DSL.row;

import dev.daybook.application.view.AsOf;
import dev.daybook.application.view.EntryView.EffectivePlace;
import dev.daybook.application.view.TimeAxis;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.jooq.Condition;

/// A point on an axis of time, between two movements.
///
/// @param key of the spot at it or right behind it, or its beginning: nothing ahead of the cut has a greater key
/// @param ahead which movements of a table are ahead of it
/// @param behind all others
record Cut(
        TimeAxis axis,
        String key,
        Function<MovementTable, Condition> ahead,
        Function<MovementTable, Condition> behind) {

    /// Behind all that happened up to a time, which counts.
    static Cut at(AsOf asOf) {
        var axis = asOf.axis();
        var time = Times.within(asOf.at()).truncatedTo(ChronoUnit.MICROS);
        return new Cut(
                axis,
                Spot.timeKey(time.plus(1, ChronoUnit.MICROS)),
                movements -> movements.time(axis).le(time),
                movements -> movements.time(axis).gt(time));
    }

    /// Ahead of all that happened at a time.
    static Cut before(TimeAxis axis, Instant time) {
        var within = Times.within(time);
        var truncated = within.truncatedTo(ChronoUnit.MICROS);
        var from = truncated.equals(within) ? within : truncated.plus(1, ChronoUnit.MICROS);
        return new Cut(
                axis,
                Spot.timeKey(from),
                movements -> movements.time(axis).lt(from),
                movements -> movements.time(axis).ge(from));
    }

    static Cut before(TimeAxis axis, EffectivePlace place) {
        var at = MovementTable.row(axis, place);
        return new Cut(
                axis,
                Spot.of(place).key(axis),
                movements -> row(movements.place(axis)).lt(at),
                movements -> row(movements.place(axis)).ge(at));
    }

    static Cut behind(TimeAxis axis, EffectivePlace place) {
        var at = MovementTable.row(axis, place);
        return new Cut(
                axis,
                Spot.of(place).key(axis),
                movements -> row(movements.place(axis)).le(at),
                movements -> row(movements.place(axis)).gt(at));
    }
}
