package dev.daybook.adapter.out.jooq;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;

import dev.daybook.application.view.TimeAxis;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/// The first or the last spot that a key with a certain beginning may have.
///
/// @param effectiveAt in microseconds since 1970; null for a time that no row can have, because it is too long ago or
///     too far away
/// @param recordedAt as `effectiveAt`
record Corner(@Nullable Long effectiveAt, @Nullable Long recordedAt, UUID transaction) {

    private static final int TIME_DIGITS = 2 * Long.BYTES;
    private static final int ID_DIGITS = 4 * Long.BYTES;

    /// The year 4713 before our era, as in Postgres.
    private static final long EARLIEST = -210_866_803_200_000_000L;

    static Corner first(TimeAxis axis, String prefix) {
        return of(axis, prefix, "0");
    }

    static Corner last(TimeAxis axis, String prefix) {
        return of(axis, prefix, "f");
    }

    private static Corner of(TimeAxis axis, String prefix, String digit) {
        var key = prefix + digit.repeat(2 * Spot.depth(axis) - prefix.length());
        int recorded = key.length() - TIME_DIGITS - ID_DIGITS;
        return new Corner(
                axis == TimeAxis.EFFECTIVE ? time(key.substring(0, TIME_DIGITS)) : null,
                time(key.substring(recorded, recorded + TIME_DIGITS)),
                Spot.id(key.substring(recorded + TIME_DIGITS)));
    }

    private static @Nullable Long time(String key) {
        long micros = Spot.micros(key);
        return micros < EARLIEST || micros == Long.MAX_VALUE ? null : micros;
    }

    /// What an axis orders by, up to the transaction, from columns of such corners.
    ///
    /// @param otherwise what stands for a time that no row can have: `-infinity` or `infinity`
    static List<Field<?>> spot(
            TimeAxis axis, Field<Long> effectiveAt, Field<Long> recordedAt, Field<UUID> id, String otherwise) {
        var recorded = instant(recordedAt, otherwise);
        return switch (axis) {
            case EFFECTIVE -> List.of(instant(effectiveAt, otherwise), recorded, id);
            case RECORDED -> List.of(recorded, id);
        };
    }

    /// Exact: a number of seconds that an interval is multiplied by fits into a floating point number, one of
    /// microseconds may not.
    private static Field<Instant> instant(Field<Long> micros, String otherwise) {
        return field("""
                coalesce(
                    timestamptz 'epoch' + ({0} / 1000000) * interval '1 second' + ({0} % 1000000) * interval '1 microsecond',
                    cast({1} as timestamptz))
                """, SQLDataType.INSTANT, micros, inline(otherwise));
    }
}
