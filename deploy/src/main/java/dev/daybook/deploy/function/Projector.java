package dev.daybook.deploy.function;

import dev.daybook.adapter.out.dynamodb.feed.DynamoDbFeed;
import dev.daybook.deploy.function.FunctionSpec.Place;
import dev.daybook.deploy.function.FunctionSpec.Start;
import dev.daybook.deploy.function.Zips.Zip;
import dev.daybook.deploy.messaging.ReadModel;
import dev.daybook.deploy.messaging.ReadModelQueue;
import dev.daybook.deploy.postgres.PostgresUser;
import dev.daybook.deploy.rights.Allow;
import dev.daybook.deploy.rights.Rights;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.lambda.EventSourceMapping;
import software.constructs.Construct;

/// Keeps one read model up to the feed, woken by its queue and each minute by itself.
///
/// One call follows all partitions that it heard of to their ends, whatever woke it. So hints gather for a
/// second: they would else cost far more than the work that they cause.
public final class Projector extends Construct {

    private static final int MOST_HINTS = 1_000;
    private static final Duration GATHERING = Duration.seconds(1);

    /// The least that Lambda lets one ask for. More at once would stand in each other's way.
    private static final int AT_ONCE = 2;

    /// One more for the call of each minute.
    private static final Size SIZE = new Size(1_769, 60, AT_ONCE + 1);

    private final ReadModelQueue queue;
    private final DaybookFunction function;

    Projector(Construct scope, Surroundings around, ReadModelQueue queue) {
        super(scope, "Projector-" + queue.readModel().id());
        this.queue = queue;
        this.function = new DaybookFunction(this, spec(around), around);
        hear();
        Every.minute(this, function.live(), "Follows the feed even if every hint is lost");
    }

    public ReadModelQueue queue() {
        return queue;
    }

    private FunctionSpec spec(Surroundings around) {
        var readModel = queue.readModel();
        return switch (readModel) {
            case BOOKS, DAILY_TOTALS -> inPostgres(readModel, around);
            case BALANCES -> inDynamoDb(readModel, around);
        };
    }

    private FunctionSpec inPostgres(ReadModel readModel, Surroundings around) {
        var settings = new Environment(around);
        return new FunctionSpec(
                readModel.id(),
                "PostgresProjectorFunction",
                Zip.PROJECTOR_POSTGRES,
                SIZE,
                Place.BESIDE_POSTGRES,
                Start.ORDINARY,
                environment(settings, settings.postgres(PostgresUser.PROJECTOR, DynamoDbFeed.PARTITIONS)),
                rights(around, List.of(around.proxy().connectAs(PostgresUser.PROJECTOR))));
    }

    private FunctionSpec inDynamoDb(ReadModel readModel, Surroundings around) {
        return new FunctionSpec(
                readModel.id(),
                "DynamoDbProjectorFunction",
                Zip.PROJECTOR_DYNAMODB,
                SIZE,
                Place.ANYWHERE,
                Start.ORDINARY,
                environment(new Environment(around), Map.of()),
                rights(around, around.tables().projectBalances()));
    }

    private Map<String, String> environment(Environment settings, Map<String, String> more) {
        return Environment.of(settings.tables(), Environment.readModel(queue.readModel()), more);
    }

    private List<PolicyStatement> rights(Surroundings around, List<PolicyStatement> toWrite) {
        var hear = Allow.on(
                queue.queue().getQueueArn(),
                "sqs:ChangeMessageVisibility",
                "sqs:DeleteMessage",
                "sqs:GetQueueAttributes",
                "sqs:ReceiveMessage");
        return Rights.all(around.tables().readFeed(), around.tables().noteMilestones(), toWrite, List.of(hear));
    }

    private void hear() {
        var _ = EventSourceMapping.Builder.create(this, "Hints")
                .target(function.live())
                .eventSourceArn(queue.queue().getQueueArn())
                .batchSize(MOST_HINTS)
                .maxBatchingWindow(GATHERING)
                .maxConcurrency(AT_ONCE)
                .reportBatchItemFailures(true)
                .build();
    }
}
