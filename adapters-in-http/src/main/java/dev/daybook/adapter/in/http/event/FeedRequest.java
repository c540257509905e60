package dev.daybook.adapter.in.http.event;

import dev.daybook.adapter.in.http.input.Names;
import dev.daybook.adapter.in.http.page.ListRequest;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.application.query.FeedFilter;
import dev.daybook.application.query.FeedQuery;
import dev.daybook.domain.id.LedgerId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Which events of a ledger's feed are asked for, and from where on. A cursor holds a position for each partition.
final class FeedRequest {

    private final Call call;
    private final ListRequest list;
    private final FeedFilter filter;
    private final Optional<List<Long>> cursor;

    private FeedRequest(Call call, LedgerId ledger, ListRequest list, int partitions) {
        this.call = call;
        this.list = list;
        this.filter = new FeedFilter(
                ledger, list.filter("stream_prefix", Names.STREAM_BEGINNING), list.filter("type", Names.EVENT));
        this.cursor = list.last(place -> positions(place, partitions));
    }

    static FeedRequest page(Call call, LedgerId ledger, int partitions) {
        return new FeedRequest(call, ledger, new ListRequest(call, name(ledger)), partitions);
    }

    static FeedRequest stream(Call call, LedgerId ledger, int partitions) {
        return new FeedRequest(call, ledger, ListRequest.following(call, name(ledger)), partitions);
    }

    private static String name(LedgerId ledger) {
        return "feed of " + ledger;
    }

    FeedFilter filter() {
        return filter;
    }

    int limit() {
        return list.limit();
    }

    ListRequest list() {
        return list;
    }

    /// Those of the cursor, which a feed that was begun anew has never come to: without a word, nothing would be seen
    /// until it does.
    List<Long> positions(FeedQuery feed, Supplier<List<Long>> withoutCursor) {
        cursor.filter(asked -> isBeyond(asked, feed.end()))
                .ifPresent(_ -> list.refuseCursor("is beyond the end of the feed"));
        call.check();
        return cursor.orElseGet(withoutCursor);
    }

    String cursorBehind(List<Long> positions) {
        return list.cursorBehind(texts(positions));
    }

    static List<String> texts(List<Long> positions) {
        return positions.stream().map(position -> Long.toString(position)).toList();
    }

    private static boolean isBeyond(List<Long> asked, List<Long> ends) {
        for (int partition = 0; partition < ends.size(); partition++) {
            if (asked.get(partition) > ends.get(partition)) {
                return true;
            }
        }
        return false;
    }

    private static List<Long> positions(List<String> place, int partitions) {
        var positions = place.stream().map(Long::valueOf).toList();
        if (positions.size() != partitions || positions.stream().anyMatch(position -> position < 0)) {
            throw new IllegalArgumentException("not one position for each partition: " + place);
        }
        return positions;
    }
}
