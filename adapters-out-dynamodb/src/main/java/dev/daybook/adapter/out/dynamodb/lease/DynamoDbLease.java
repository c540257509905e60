package dev.daybook.adapter.out.dynamodb.lease;

import com.amazonaws.services.dynamodbv2.AcquireLockOptions;
import com.amazonaws.services.dynamodbv2.AmazonDynamoDBLockClient;
import com.amazonaws.services.dynamodbv2.AmazonDynamoDBLockClientOptions;
import com.amazonaws.services.dynamodbv2.LockItem;
import com.amazonaws.services.dynamodbv2.model.LockNotGrantedException;
import dev.daybook.application.port.Lease;
import dev.daybook.application.port.Unavailable;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// A lease in the table of projections, by AWS's own lock client: the item `{projection: lease's name, item: lease}`,
/// renewed by its holder. Whoever waits takes it over when it has not changed for as long as it lasts, by his own
/// clock's pace: clocks need not agree.
public final class DynamoDbLease implements Lease, AutoCloseable {

    /// How long the lease lasts.
    ///
    /// @param lasts how long nobody else can have it after its holder has crashed
    /// @param renewed how often the holder says that it is still there
    public record Terms(Duration lasts, Duration renewed) {

        public static final Terms USUAL = new Terms(Duration.ofSeconds(10), Duration.ofSeconds(2));
    }

    private static final Logger LOG = System.getLogger(DynamoDbLease.class.getName());
    private static final String ITEM = "lease";

    private final String name;
    private final Terms terms;
    private final AmazonDynamoDBLockClient locks;

    /// @param owner names this process among all, for whoever looks at the table
    public DynamoDbLease(DynamoDbClient client, String table, String name, String owner, Terms terms) {
        this.name = name;
        this.terms = terms;
        this.locks = new AmazonDynamoDBLockClient(AmazonDynamoDBLockClientOptions.builder(client, table)
                .withPartitionKeyName("projection")
                .withSortKeyName("item")
                .withOwnerName(owner)
                .withLeaseDuration(terms.lasts().toMillis())
                .withHeartbeatPeriod(terms.renewed().toMillis())
                .withTimeUnit(TimeUnit.MILLISECONDS)
                .withCreateHeartbeatBackgroundThread(true)
                .build());
    }

    @Override
    public Held take() throws InterruptedException {
        while (true) {
            try {
                return new Holding(locks.acquireLock(request()));
            } catch (LockNotGrantedException held) {
                LOG.log(Level.DEBUG, "{0} stands by: {1}", name, held.getMessage());
            } catch (AbortedException interrupted) {
                throw (InterruptedException) new InterruptedException().initCause(interrupted);
            } catch (SdkException failed) {
                throw new Unavailable("nobody can tell who has the lease of " + name, failed);
            }
        }
    }

    /// Gives up what it holds, and holds nothing any more.
    @Override
    public void close() {
        try {
            locks.close();
        } catch (IOException | RuntimeException failed) {
            LOG.log(Level.WARNING, "the lease of " + name + " is left to run out", failed);
        }
    }

    private AcquireLockOptions request() {
        return AcquireLockOptions.builder(name)
                .withSortKey(ITEM)
                .withTimeUnit(TimeUnit.MILLISECONDS)
                .withRefreshPeriod(Math.max(1, terms.renewed().toMillis() / 2))
                .withAdditionalTimeToWaitForLock(terms.lasts().toMillis())
                .withDeleteLockOnRelease(true)
                .build();
    }

    private static final class Holding implements Held {

        private final LockItem lock;
        private volatile boolean given;

        Holding(LockItem lock) {
            this.lock = lock;
        }

        @Override
        public boolean isHeld() {
            return !given && !lock.isExpired();
        }

        @Override
        public void close() {
            given = true;
            try {
                lock.close();
            } catch (SdkException failed) {
                LOG.log(Level.WARNING, "a lease is left to run out", failed);
            }
        }
    }
}
