package dev.daybook.embedded.dynamodb;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteJob;
import com.almworks.sqlite4java.SQLiteQueue;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteDBAccess;

/// What the emulator keeps private and we touch all the same. A version that has it no more fails to start, at once.
final class EmulatorInternals {

    /// The emulator's name for the database of all regions and credentials.
    private static final String SHARED = "shared-local-instance";

    private static final VarHandle CLIENTS = field(LocalDynamoDBRequestHandler.class, "dbRequestHandlers", Map.class);
    private static final VarHandle NUMBERS = field(SQLiteDBAccess.class, "sequenceNumberCounter", AtomicLong.class);
    private static final VarHandle THREAD = field(SQLiteConnection.class, "myConfinement", Thread.class);
    private static final MethodHandle RUN = runOfAJob();

    /// Requests for the shared database go to `client`.
    @SuppressWarnings("unchecked")
    static void answerWith(AmazonDynamoDBLocal client, LocalDynamoDBRequestHandler requests) {
        var _ = ((Map<String, AmazonDynamoDBLocal>) CLIENTS.get(requests)).put(SHARED, client);
    }

    /// The next stream record has at least this number.
    static void continueNumbers(SQLiteDBAccess database, long atLeast) {
        var _ = ((AtomicLong) NUMBERS.get(database)).accumulateAndGet(atLeast, Math::max);
    }

    /// SQLite may be used by any thread, but by one at a time; its wrapper allows only one for ever.
    static void confine(SQLiteConnection connection, Thread thread) {
        THREAD.setVolatile(connection, thread);
    }

    static @Nullable Throwable failureOf(SQLiteJob<?> job, SQLiteConnection connection, SQLiteQueue queue) {
        try {
            RUN.invoke(job, connection, queue);
            return null;
        } catch (Throwable failure) {
            return failure;
        }
    }

    private static VarHandle field(Class<?> owner, String name, Class<?> type) {
        try {
            return inside(owner).findVarHandle(owner, name, type);
        } catch (ReflectiveOperationException unknownVersion) {
            throw new ExceptionInInitializerError(unknownVersion);
        }
    }

    private static MethodHandle runOfAJob() {
        try {
            var type = MethodType.methodType(void.class, SQLiteConnection.class, SQLiteQueue.class);
            return inside(SQLiteJob.class).findVirtual(SQLiteJob.class, "execute", type);
        } catch (ReflectiveOperationException unknownVersion) {
            throw new ExceptionInInitializerError(unknownVersion);
        }
    }

    private static MethodHandles.Lookup inside(Class<?> owner) throws IllegalAccessException {
        return MethodHandles.privateLookupIn(owner, MethodHandles.lookup());
    }

    private EmulatorInternals() {}
}
