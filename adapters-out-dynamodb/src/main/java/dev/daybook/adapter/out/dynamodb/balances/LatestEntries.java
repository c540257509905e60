package dev.daybook.adapter.out.dynamodb.balances;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import dev.daybook.application.projection.Movement;
import dev.daybook.application.view.EntryView;
import dev.daybook.application.view.EntryView.Place;
import dev.daybook.domain.account.Entry;
import dev.daybook.domain.account.NormalBalance;
import dev.daybook.domain.account.Totals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The newest entries of an account, newest first. They are the same in whatever order they came.
record LatestEntries(List<Booked> entries) {

    private static final int KEPT = 10;

    static final LatestEntries NONE = new LatestEntries(List.of());

    /// An entry and where it stands among those of its account.
    record Booked(Place place, Entry entry, Instant effectiveAt) {}

    LatestEntries {
        entries = List.copyOf(entries);
    }

    /// What only reserves, or lets go, is no entry.
    LatestEntries with(Movement movement) {
        return movement.isEntry() ? with(booked(movement)) : this;
    }

    private static Booked booked(Movement movement) {
        var place = movement.place();
        var entry = new Entry(place.posting(), movement.direction(), movement.posted());
        return new Booked(place, entry, movement.effectiveAt());
    }

    private LatestEntries with(Booked booked) {
        return new LatestEntries(Stream.concat(entries.stream(), Stream.of(booked))
                .sorted(comparing(Booked::place, reverseOrder()))
                .limit(KEPT)
                .toList());
    }

    /// With the balance that each left: the newest left the current one, and each before it what its follower found.
    List<EntryView> views(Totals current, NormalBalance side) {
        var views = new ArrayList<EntryView>();
        var balance = current.balance(side);
        for (Booked booked : entries) {
            var entry = booked.entry();
            views.add(new EntryView(booked.place(), entry.direction(), entry.amount(), balance, booked.effectiveAt()));
            balance = balance.subtract(Totals.ZERO.plus(entry).balance(side));
        }
        return views;
    }
}
