package dev.daybook.adapter.out.jooq.kit;

import dev.daybook.application.port.Generation;
import dev.daybook.application.port.Projection;
import dev.daybook.application.port.ReadModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import javax.sql.DataSource;
import org.jooq.DSLContext;

/// A read model in Postgres. Each of its generations is a schema: the live one has the model's name, and another takes
/// over by being renamed.
///
/// Whoever holds the live one still locks its table of positions, which everybody who follows has to write to, and
/// looks up anew after the wait: nobody goes on in a schema that is no longer the live one.
public final class JooqReadModel implements ReadModel {

    private final Rows rows;
    private final PostgresSettings settings;
    private final Database database;
    private final Database patient;
    private final IntSupplier partitions;
    private final Schema schema;
    private final JooqGeneration live;

    /// One whose live generation is [migrated][#migrate].
    ///
    /// @param partitions how many the feed has
    public JooqReadModel(Rows rows, PostgresSettings settings, DataSource pool, IntSupplier partitions) {
        this.rows = rows;
        this.settings = settings;
        this.database = new Database(pool);
        this.patient = new Database(PostgresPool.patient(settings));
        this.partitions = partitions;
        this.schema = Schema.live(rows);
        this.live = generation(schema);
    }

    /// Brings the tables of the live generation up to date. Safe to run by several processes at once, and again.
    public static void migrate(Rows rows, PostgresSettings settings) {
        Migrations.runLive(settings, rows);
    }

    /// Whether the live generation has every table that this build needs.
    public static boolean isMigrated(Rows rows, PostgresSettings settings) {
        return Migrations.areAllRun(settings, rows, Schema.live(rows));
    }

    @Override
    public String name() {
        return rows.name();
    }

    @Override
    public Projection live() {
        return live;
    }

    @Override
    public Optional<Generation> find(Slot slot) {
        var its = Schema.of(rows, slot);
        return database.read(its::isBegun) ? Optional.of(generation(its)) : Optional.empty();
    }

    @Override
    public Generation begin(Slot slot, String label) {
        drop(slot);
        var its = Schema.of(rows, slot);
        Migrations.run(settings, rows, its);
        var generation = generation(its);
        generation.begin(label);
        return generation;
    }

    @Override
    public void drop(Slot slot) {
        patient.write(tx -> Schema.of(rows, slot).drop(tx));
    }

    /// The live one is held until a snapshot is taken; what is compared is the snapshot.
    @Override
    public Comparison compare(Slot other, int most, Levelling levelling) {
        return patient.transact(snapshot -> {
            snapshot.execute("set transaction isolation level repeatable read, read only");
            var tables = patient.transact(hold -> {
                level(hold, other, levelling);
                var both = tables(hold, other);
                Locks.keep(snapshot, both);
                var _ = snapshot.fetchValue("select txid_current_snapshot()::text");
                return both;
            });
            return compare(snapshot, tables, most);
        });
    }

    @Override
    public void switchTo(Slot other, Levelling levelling) {
        patient.write(tx -> {
            level(tx, other, levelling);
            Locks.keepReadersOut(tx, tables(tx, other));
            var next = Schema.of(rows, other);
            var previous = Schema.of(rows, Slot.PREVIOUS);
            var leaving = new Schema(rows.name() + "_leaving");
            schema.rename(tx, leaving);
            next.rename(tx, schema);
            previous.drop(tx);
            leaving.rename(tx, previous);
        });
    }

    @Override
    public Comparison repair(Slot other, int most, Levelling levelling) {
        return patient.transact(tx -> {
            level(tx, other, levelling);
            var tables = tables(tx, other);
            var comparison = compare(tx, tables, most);
            if (!comparison.isEqual()) {
                tables.forEach(both -> both.repair(tx));
            }
            return comparison;
        });
    }

    @Override
    public List<AssetTotals> totals() {
        return database.with(rows.name(), schema).read(rows::totals);
    }

    private JooqGeneration generation(Schema its) {
        return new JooqGeneration(rows, its, database, patient);
    }

    /// Both generations are at the same positions and stay there until the transaction ends.
    private void level(DSLContext tx, Slot other, Levelling levelling) {
        var generation = find(other).filter(Generation::isComplete);
        if (generation.isEmpty()) {
            throw new IllegalStateException("no complete generation %s of %s".formatted(other, name()));
        }
        var positions = heldPositions(tx, schema);
        levelling.bring(generation.get(), positions);
        var its = heldPositions(tx, Schema.of(rows, other));
        if (!its.equals(positions)) {
            throw new IllegalStateException("%s %s stands at %s, not at %s".formatted(name(), other, its, positions));
        }
    }

    private List<Long> heldPositions(DSLContext tx, Schema which) {
        var there = which.in(tx, rows);
        FeedPositions.holdAll(there);
        return FeedPositions.read(there, FeedPositions.partitions(partitions.getAsInt()));
    }

    private List<TwoTables> tables(DSLContext tx, Slot other) {
        var ours = StoredTable.all(tx, schema);
        var theirs = StoredTable.all(tx, Schema.of(rows, other));
        if (ours.size() != theirs.size()) {
            throw new IllegalStateException("not of the same shape: %s and %s".formatted(ours, theirs));
        }
        var both = new ArrayList<TwoTables>();
        for (int table = 0; table < ours.size(); table++) {
            both.add(new TwoTables(ours.get(table), theirs.get(table)));
        }
        return both;
    }

    private static Comparison compare(DSLContext sql, List<TwoTables> tables, int most) {
        var sum = new Comparison(0, 0, List.of());
        for (TwoTables both : tables) {
            var its = both.compare(sql, most - sum.listed().size());
            var listed = new ArrayList<>(sum.listed());
            listed.addAll(its.listed());
            sum = new Comparison(sum.rows() + its.rows(), sum.different() + its.different(), listed);
        }
        return sum;
    }
}
