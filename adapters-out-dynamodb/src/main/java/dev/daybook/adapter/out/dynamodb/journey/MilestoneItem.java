package dev.daybook.adapter.out.dynamodb.journey;

import static dev.daybook.adapter.out.dynamodb.client.Attributes.get;
import static dev.daybook.adapter.out.dynamodb.client.Attributes.number;
import static dev.daybook.adapter.out.dynamodb.client.Attributes.text;

import dev.daybook.adapter.out.dynamodb.codec.Micros;
import dev.daybook.application.port.FeedPiece;
import dev.daybook.application.port.Hop;
import dev.daybook.application.port.Milestone;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Milestones of one hop and partition in one item: under `{hop}/{partition}` and the end of the last piece, of each
/// piece its beginning, its end and the time, in `pieces` one after another.
final class MilestoneItem {

    static final String HOP = "hop";
    static final String TO = "to";

    private static final String PIECES = "pieces";
    private static final String EXPIRES = "expires";

    /// 13 months.
    private static final Duration KEPT = Duration.ofDays(400);

    private static final int NUMBERS = 3;

    private MilestoneItem() {}

    static String name(Hop hop, int partition) {
        return hop.name() + "/" + partition;
    }

    /// @param some of the same hop and partition, the one that ends last at the end
    static Map<String, AttributeValue> of(List<Milestone> some) {
        var last = some.getLast();
        return Map.of(
                HOP, text(name(last.hop(), last.piece().partition())),
                TO, number(last.piece().to()),
                PIECES,
                        AttributeValue.fromL(
                                some.stream().flatMap(MilestoneItem::numbers).toList()),
                EXPIRES, number(last.at().plus(KEPT).getEpochSecond()));
    }

    private static Stream<AttributeValue> numbers(Milestone milestone) {
        var piece = milestone.piece();
        return Stream.of(number(piece.from()), number(piece.to()), number(Micros.sinceEpoch(milestone.at())));
    }

    /// When the pieces that hold a position passed.
    static Stream<Instant> times(Map<String, AttributeValue> item, int partition, long position) {
        var numbers = get(item, PIECES).l().stream()
                .map(number -> Long.parseLong(number.n()))
                .toList();
        return Stream.iterate(0, at -> at < numbers.size(), at -> at + NUMBERS)
                .filter(at -> new FeedPiece(partition, numbers.get(at), numbers.get(at + 1)).holds(position))
                .map(at -> Micros.ofEpoch(numbers.get(at + 2)));
    }
}
