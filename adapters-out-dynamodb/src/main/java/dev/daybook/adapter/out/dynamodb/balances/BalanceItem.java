package dev.daybook.adapter.out.dynamodb.balances;

import static dev.daybook.adapter.out.dynamodb.client.Attributes.find;
import static dev.daybook.adapter.out.dynamodb.client.Attributes.get;

import dev.daybook.adapter.out.dynamodb.balances.LatestEntries.Booked;
import dev.daybook.adapter.out.dynamodb.client.Attributes;
import dev.daybook.adapter.out.dynamodb.codec.Micros;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.view.EntryView.Place;
import dev.daybook.domain.account.Direction;
import dev.daybook.domain.account.Entry;
import dev.daybook.domain.account.Holdings;
import dev.daybook.domain.account.NormalBalance;
import dev.daybook.domain.account.Reserved;
import dev.daybook.domain.account.Totals;
import dev.daybook.domain.id.TransactionId;
import dev.daybook.domain.money.Asset;
import java.math.BigInteger;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A row as an item. Sums are strings, because they may have more digits than DynamoDB's numbers. An entry takes few
/// bytes, so that an account with its latest entries fits into one write unit, a kilobyte.
final class BalanceItem {

    static final String STREAM = "stream";
    static final String REVISION = "revision";

    private static final char BEHIND_GENERATION = ':';
    private static final String VERSION = "version";
    private static final String DEBITS = "debits";
    private static final String CREDITS = "credits";

    /// Left out when it is zero, as in every item that an older Daybook wrote.
    private static final String RESERVED_DEBITS = "reserved_debits";

    /// Left out likewise.
    private static final String RESERVED_CREDITS = "reserved_credits";

    private static final String ASSET = "asset";
    private static final String SIDE = "side";
    private static final String LATEST = "latest";

    private static final String AT = "at";
    private static final String TRANSACTION = "transaction";
    private static final String POSTING = "posting";
    private static final String DEBIT = "debit";
    private static final String CREDIT = "credit";

    /// Left out when an entry counts from when it was recorded.
    private static final String EFFECTIVE_AT = "effective";

    private BalanceItem() {}

    /// What the keys of all rows of a generation begin with, and no others: no ledger has a colon in its name. An
    /// earlier Daybook had one generation, whose keys begin with the ledger: its rows are in nobody's way.
    static String prefix(long generation) {
        return "g" + generation + BEHIND_GENERATION;
    }

    static Map<String, AttributeValue> key(long generation, StreamId stream) {
        return Map.of(STREAM, Attributes.text(prefix(generation) + stream));
    }

    static Map<String, AttributeValue> write(long generation, BalanceRow row) {
        var item = new HashMap<>(key(generation, row.stream()));
        item.put(REVISION, Attributes.number(row.revision()));
        item.putAll(content(row));
        return item;
    }

    /// All but the key and how often the row was written.
    static Map<String, AttributeValue> content(BalanceRow row) {
        var item = new HashMap<String, AttributeValue>();
        item.put(VERSION, Attributes.number(row.version()));
        if (row.stream().kind() == StreamId.Kind.ACCOUNT) {
            item.putAll(write(row.holdings()));
            item.put(
                    LATEST,
                    AttributeValue.fromL(row.latest().entries().stream()
                            .map(BalanceItem::write)
                            .toList()));
        }
        row.asset().ifPresent(asset -> item.put(ASSET, Attributes.text(asset.toString())));
        row.side().ifPresent(side -> item.put(SIDE, Attributes.text(side.name())));
        return item;
    }

    static BalanceRow read(Map<String, AttributeValue> item) {
        var key = get(item, STREAM).s();
        var stream = StreamId.parse(key.substring(key.indexOf(BEHIND_GENERATION) + 1));
        boolean account = stream.kind() == StreamId.Kind.ACCOUNT;
        return new BalanceRow(
                stream,
                number(item, REVISION),
                number(item, VERSION),
                account ? holdings(item) : Holdings.NOTHING,
                account ? latest(get(item, LATEST).l()) : LatestEntries.NONE,
                find(item, ASSET).map(asset -> Asset.parse(asset.s())),
                find(item, SIDE).map(side -> NormalBalance.valueOf(side.s())));
    }

    private static Map<String, AttributeValue> write(Holdings holdings) {
        var item = new HashMap<String, AttributeValue>();
        item.put(DEBITS, Attributes.text(holdings.posted().debits().toString()));
        item.put(CREDITS, Attributes.text(holdings.posted().credits().toString()));
        var reserved = holdings.reserved();
        if (reserved.debits().signum() != 0) {
            item.put(RESERVED_DEBITS, Attributes.text(reserved.debits().toString()));
        }
        if (reserved.credits().signum() != 0) {
            item.put(RESERVED_CREDITS, Attributes.text(reserved.credits().toString()));
        }
        return item;
    }

    private static Holdings holdings(Map<String, AttributeValue> item) {
        return new Holdings(
                new Totals(amount(item, DEBITS), amount(item, CREDITS)),
                new Reserved(amountOrZero(item, RESERVED_DEBITS), amountOrZero(item, RESERVED_CREDITS)));
    }

    private static AttributeValue write(Booked booked) {
        var place = booked.place();
        var item = new HashMap<String, AttributeValue>();
        item.put(AT, Attributes.number(Micros.sinceEpoch(place.recordedAt())));
        item.put(TRANSACTION, Attributes.uuid(place.transaction().value()));
        item.put(POSTING, Attributes.number(place.posting()));
        item.put(
                name(booked.entry().direction()),
                Attributes.text(booked.entry().amount().toString()));
        if (!booked.effectiveAt().equals(place.recordedAt())) {
            item.put(EFFECTIVE_AT, Attributes.number(Micros.sinceEpoch(booked.effectiveAt())));
        }
        return AttributeValue.fromM(item);
    }

    private static LatestEntries latest(List<AttributeValue> entries) {
        return new LatestEntries(
                entries.stream().map(entry -> booked(entry.m())).toList());
    }

    private static Booked booked(Map<String, AttributeValue> item) {
        var at = instant(get(item, AT));
        int posting = Math.toIntExact(number(item, POSTING));
        var direction = item.containsKey(DEBIT) ? Direction.DEBIT : Direction.CREDIT;
        return new Booked(
                new Place(at, new TransactionId(Attributes.uuid(get(item, TRANSACTION))), posting),
                new Entry(posting, direction, amount(item, name(direction))),
                find(item, EFFECTIVE_AT).map(BalanceItem::instant).orElse(at));
    }

    private static String name(Direction direction) {
        return switch (direction) {
            case DEBIT -> DEBIT;
            case CREDIT -> CREDIT;
        };
    }

    private static Instant instant(AttributeValue value) {
        return Micros.ofEpoch(Long.parseLong(value.n()));
    }

    private static long number(Map<String, AttributeValue> item, String name) {
        return Long.parseLong(get(item, name).n());
    }

    private static BigInteger amountOrZero(Map<String, AttributeValue> item, String name) {
        return find(item, name).map(value -> new BigInteger(value.s())).orElse(BigInteger.ZERO);
    }

    private static BigInteger amount(Map<String, AttributeValue> item, String name) {
        return new BigInteger(get(item, name).s());
    }
}
