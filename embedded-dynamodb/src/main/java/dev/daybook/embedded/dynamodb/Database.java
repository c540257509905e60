package dev.daybook.embedded.dynamodb;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import com.almworks.sqlite4java.SQLiteJob;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteDBAccess;

/// The emulator's SQLite database, with three changes.
///
/// - A write is answered after its commit. The emulator itself answers a transaction while its commit still
///   waits for its turn, and never looks whether it worked.
/// - A write costs one `fsync` instead of several: a write-ahead log takes the place of the rollback journal.
/// - Sequence numbers of stream records only grow. The emulator counts on from the newest record that is left,
///   so after a pause of more than a day, when all are trimmed, it would start at 1 again: before the place
///   where a reader stopped.
final class Database extends SQLiteDBAccess {

    /// The emulator's own name for it: an ordinary DynamoDB Local with `-sharedDb` can read it.
    private static final String FILE = "shared-local-instance.db";

    private Database() {}

    private Database(String file) {
        super(file);
    }

    static Database inMemory() {
        var database = new Database();
        database.takeTurns();
        return database;
    }

    static Database in(Path folder) {
        var database = new Database(folder.resolve(FILE).toString());
        database.run("PRAGMA journal_mode = WAL");
        database.run("PRAGMA synchronous = FULL");
        EmulatorInternals.continueNumbers(database, System.currentTimeMillis() * 1_000);
        database.takeTurns();
        return database;
    }

    /// Ends the process when the commit failed, a full disk for example: no answer is better than a wrong one.
    @Override
    public void commitTransaction(String token, byte[] signature) {
        super.commitTransaction(token, signature);
        Turns.lastFailure().ifPresent(Database::end);
    }

    private static void end(Throwable failure) {
        System.err.println("a transaction could not be committed: " + failure);
        Runtime.getRuntime().halt(1);
    }

    private void takeTurns() {
        queue = new Turns(queue, connection());
    }

    private SQLiteConnection connection() {
        return result(queue.execute(new SQLiteJob<SQLiteConnection>() {
            @Override
            protected SQLiteConnection job(SQLiteConnection connection) {
                return connection;
            }
        }));
    }

    private void run(String sql) {
        var _ = result(queue.execute(new SQLiteJob<SQLiteConnection>() {
            @Override
            protected SQLiteConnection job(SQLiteConnection connection) throws SQLiteException {
                return connection.exec(sql);
            }
        }));
    }

    private static <T extends @Nullable Object> T result(SQLiteJob<T> job) {
        try {
            return job.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException("the database cannot be opened", failed);
        }
    }
}
