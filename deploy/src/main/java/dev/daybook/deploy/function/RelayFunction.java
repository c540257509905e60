package dev.daybook.deploy.function;

import dev.daybook.deploy.function.FunctionSpec.Place;
import dev.daybook.deploy.function.FunctionSpec.Start;
import dev.daybook.deploy.function.Zips.Zip;
import dev.daybook.deploy.messaging.Queues;
import dev.daybook.deploy.messaging.Road;
import dev.daybook.deploy.rights.Allow;
import dev.daybook.deploy.rights.Rights;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.lambda.EventSourceMapping;
import software.amazon.awscdk.services.lambda.StartingPosition;
import software.amazon.awscdk.services.lambda.eventsources.SqsDlq;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/// Brings changes from the events' stream into the feed, and tells of them.
///
/// Nothing is given up while the stream still remembers it: a batch is tried again, halved, for 23 of the 24
/// hours. Only then a note of where it was goes to a queue, and what the feed lacks is put back by `verify
/// --repair`.
public final class RelayFunction extends Construct {

    private static final int MOST_CHANGES = 500;

    private final DaybookFunction function;
    private final Queue abandoned;

    RelayFunction(Construct scope, Surroundings around, Road road) {
        super(scope, "Relay");
        this.abandoned = Queues.forLater(this, "Abandoned", around.settings().prefix() + "-relay-abandoned");
        var settings = new Environment(around);
        this.function = new DaybookFunction(
                this,
                new FunctionSpec(
                        "relay",
                        "RelayFunction",
                        Zip.RELAY,
                        new Size(1_769, 60, 50),
                        Place.ANYWHERE,
                        Start.ORDINARY,
                        Environment.of(settings.tables(), road.environment()),
                        Rights.all(
                                around.tables().hearChanges(),
                                around.tables().fillFeed(),
                                around.tables().keepBookmarks(),
                                around.tables().noteMilestones(),
                                road.rights(),
                                List.of(Allow.on(abandoned.getQueueArn(), "sqs:SendMessage")))),
                around);
        hear(around.tables().streamArn());
        Every.minute(this, function.live(), "Compares store and feed, and tells what is untold");
    }

    /// Where the relay was in the stream when it gave up.
    public Queue abandoned() {
        return abandoned;
    }

    private void hear(String stream) {
        var _ = EventSourceMapping.Builder.create(this, "Changes")
                .target(function.live())
                .eventSourceArn(stream)
                .startingPosition(StartingPosition.TRIM_HORIZON)
                .batchSize(MOST_CHANGES)
                .parallelizationFactor(1)
                .bisectBatchOnError(true)
                .reportBatchItemFailures(true)
                .maxRecordAge(Duration.hours(23))
                .onFailure(new SqsDlq(abandoned))
                .build();
    }
}
