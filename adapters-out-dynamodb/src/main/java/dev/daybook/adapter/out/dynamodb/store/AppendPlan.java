package dev.daybook.adapter.out.dynamodb.store;

import static java.util.stream.Collectors.toSet;

import dev.daybook.adapter.out.dynamodb.client.AtomicPuts;
import dev.daybook.adapter.out.dynamodb.codec.StateJson;
import dev.daybook.application.port.AppendResult;
import dev.daybook.application.port.AppendResult.Appended;
import dev.daybook.application.port.AppendResult.Conflict;
import dev.daybook.application.port.Commit;
import dev.daybook.application.port.NewEvent;
import dev.daybook.application.port.StreamAppend;
import dev.daybook.application.port.StreamHead;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/// All that one commit writes. It is made once, so that every try writes the same bytes, and a try that succeeded
/// without our hearing of it can be recognised.
///
/// @param streams the items of each stream, in order
record AppendPlan(List<List<EventItem>> streams) {

    private static final int LARGEST_ITEM = 400 * 1024;
    private static final int LARGEST_WRITE = 4 * 1024 * 1024;

    static AppendPlan of(Commit commit, Supplier<UUID> ids) {
        var plan = new AppendPlan(
                commit.appends().stream().map(append -> items(append, ids)).toList());
        plan.requireToFit();
        return plan;
    }

    private static List<EventItem> items(StreamAppend append, Supplier<UUID> ids) {
        var items = new ArrayList<EventItem>();
        var head = append.head();
        for (NewEvent<?> event : append.events()) {
            var item = EventItem.after(head, ids.get(), event.event(), event.metadata());
            items.add(item.version() % FoldedStates.EVERY == 0 ? withState(item, event) : item);
            head = item.head();
        }
        return items;
    }

    private static EventItem withState(EventItem item, NewEvent<?> event) {
        return StateJson.write(event)
                .map(state -> item.with(event.folding().version(), state))
                .orElse(item);
    }

    List<EventItem> items() {
        return streams.stream().flatMap(List::stream).toList();
    }

    Appended appended() {
        return new Appended(heads(streams));
    }

    /// What it means that `standing` stands where the items of this plan, in their order, should have gone.
    AppendResult blockedBy(List<EventItem> standing) {
        if (isThisWrite(standing)) {
            return appended();
        }
        if (areTheseCommands(standing)) {
            return new Appended(headsOf(standing));
        }
        return new Conflict(standing.stream().map(EventItem::recorded).toList());
    }

    /// One item that is ours byte for byte proves that all were written, since they were written together.
    private boolean isThisWrite(List<EventItem> standing) {
        var hashes = items().stream().map(EventItem::hash).collect(toSet());
        return !standing.isEmpty() && standing.stream().map(EventItem::hash).allMatch(hashes::contains);
    }

    /// Someone gave us the same commands twice. They had their effect if each has taken every place that it wants.
    private boolean areTheseCommands(List<EventItem> standing) {
        return commands(standing).equals(commands(items()));
    }

    private static List<UUID> commands(List<EventItem> items) {
        return items.stream().map(EventItem::command).toList();
    }

    private List<StreamHead> headsOf(List<EventItem> standing) {
        var rest = standing;
        var heads = new ArrayList<StreamHead>();
        for (List<EventItem> stream : streams) {
            heads.add(rest.get(stream.size() - 1).head());
            rest = rest.subList(stream.size(), rest.size());
        }
        return heads;
    }

    private static List<StreamHead> heads(List<List<EventItem>> streams) {
        return streams.stream().map(items -> items.getLast().head()).toList();
    }

    private void requireToFit() {
        var sizes = items().stream()
                .mapToInt(item -> ItemSize.of(item.attributes()))
                .summaryStatistics();
        if (sizes.getCount() > AtomicPuts.MOST || sizes.getMax() > LARGEST_ITEM || sizes.getSum() > LARGEST_WRITE) {
            throw new IllegalArgumentException("too much for one atomic write: events and bytes " + sizes);
        }
    }
}
