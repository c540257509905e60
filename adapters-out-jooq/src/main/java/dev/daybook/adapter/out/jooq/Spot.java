package dev.daybook.adapter.out.jooq;

import dev.daybook.application.projection.Movement;
import dev.daybook.application.view.EntryView.EffectivePlace;
import dev.daybook.application.view.TimeAxis;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;

/// Where the movements of one event stand on both axes of time.
///
/// Its key on an axis is text in hexadecimal: of two spots, the one that comes first has the smaller key.
record Spot(Instant effectiveAt, Instant recordedAt, UUID transaction) {

    private static final HexFormat HEX = HexFormat.of();
    private static final int TIME_BYTES = Long.BYTES;

    static Spot of(Movement movement) {
        return of(new EffectivePlace(movement.effectiveAt(), movement.place()));
    }

    static Spot of(EffectivePlace at) {
        var place = at.place();
        return new Spot(
                at.effectiveAt(), place.recordedAt(), place.transaction().value());
    }

    String key(TimeAxis axis) {
        var recorded = timeKey(recordedAt) + idKey(transaction);
        return switch (axis) {
            case RECORDED -> recorded;
            case EFFECTIVE -> timeKey(effectiveAt) + recorded;
        };
    }

    /// How many bytes the keys of an axis have.
    static int depth(TimeAxis axis) {
        return switch (axis) {
            case RECORDED -> TIME_BYTES + 2 * Long.BYTES;
            case EFFECTIVE -> 2 * TIME_BYTES + 2 * Long.BYTES;
        };
    }

    /// What every key of a spot at this time begins with.
    static String timeKey(Instant time) {
        return HEX.toHexDigits(ChronoUnit.MICROS.between(Instant.EPOCH, time) ^ Long.MIN_VALUE);
    }

    /// Of the time that a key tells, since 1970.
    static long micros(String key) {
        return HexFormat.fromHexDigitsToLong(key) ^ Long.MIN_VALUE;
    }

    static UUID id(String key) {
        int half = 2 * Long.BYTES;
        return new UUID(
                HexFormat.fromHexDigitsToLong(key.substring(0, half)),
                HexFormat.fromHexDigitsToLong(key.substring(half)));
    }

    private static String idKey(UUID id) {
        return HEX.toHexDigits(id.getMostSignificantBits()) + HEX.toHexDigits(id.getLeastSignificantBits());
    }
}
