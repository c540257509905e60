package dev.daybook.bootstrap.service;

import dev.daybook.adapter.in.http.operation.Publications;
import dev.daybook.adapter.out.dynamodb.client.Retries;
import dev.daybook.adapter.out.dynamodb.publication.DynamoDbBookmarks;
import dev.daybook.adapter.out.dynamodb.publication.DynamoDbUntoldEvents;
import dev.daybook.adapter.out.messaging.client.Messaging;
import dev.daybook.application.journey.Logbook;
import dev.daybook.application.journey.PublicationStation;
import dev.daybook.application.port.EventDirectory;
import dev.daybook.application.port.EventFeed;
import dev.daybook.application.port.Milestones;
import dev.daybook.application.publication.Announcer;
import dev.daybook.application.publication.RetellUseCase;
import dev.daybook.bootstrap.service.BusSettings.Target;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// What it takes to tell a bus outside of this process of all events.
///
/// @param publications what it refused, and how it is told after all
/// @param station where traces ask about it
public record Announcing(Announcer announcer, Publications publications, PublicationStation station) {

    /// Bookmarks and refused events are kept under it: another name would begin with the first event again.
    public static final String NAME = "events";

    /// One that tells `target`.
    ///
    /// @param table that of projections
    public static Announcing of(
            Messaging messaging,
            Target target,
            DynamoDbClient client,
            String table,
            EventDirectory store,
            EventFeed feed,
            Milestones milestones,
            Logbook logbook) {
        var publisher = Publishers.telling(target, messaging);
        var bookmarks = new DynamoDbBookmarks(client, table, NAME, Retries.standard());
        var untold = new DynamoDbUntoldEvents(client, table, NAME, Retries.standard());
        var clock = InstantSource.system();
        return new Announcing(
                new Announcer(feed, publisher, bookmarks, untold, clock, logbook),
                new Publications(untold, new RetellUseCase(store, publisher, untold, clock)),
                new PublicationStation(milestones, bookmarks, untold));
    }
}
