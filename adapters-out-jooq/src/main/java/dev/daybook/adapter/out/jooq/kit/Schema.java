package dev.daybook.adapter.out.jooq.kit;

import static dev.daybook.adapter.out.jooq.generated.kit.Tables.GENERATION;

import dev.daybook.adapter.out.jooq.generated.kit.Kit;
import dev.daybook.application.port.ReadModel.Slot;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.Name;
import org.jooq.Table;
import org.jooq.conf.MappedSchema;
import org.jooq.conf.RenderMapping;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/// Where the tables of one generation are: `books` are the live ones, `books_next` those that are being built.
public record Schema(String name) {

    static Schema live(Rows rows) {
        return new Schema(rows.name());
    }

    static Schema of(Rows rows, Slot slot) {
        return of(rows.name(), slot);
    }

    public static Schema of(String readModel, Slot slot) {
        return new Schema(readModel + "_" + slot.name().toLowerCase(Locale.ROOT));
    }

    /// The same transaction, in which statements mean the tables here.
    DSLContext in(DSLContext tx, Rows rows) {
        return DSL.using(tx.configuration().derive(mapping(rows.name())));
    }

    Settings mapping(String readModel) {
        return new Settings()
                .withRenderMapping(new RenderMapping().withSchemata(instead(readModel), instead(Kit.KIT.getName())));
    }

    private MappedSchema instead(String other) {
        return new MappedSchema().withInput(other).withOutput(name);
    }

    /// Whether its tables are made, and it has its label.
    boolean isBegun(DSLContext sql) {
        var label = table(GENERATION.getName());
        boolean made = sql.fetchSingle("select to_regclass({0}) is not null", DSL.val(sql.render(label)))
                .get(0, Boolean.class);
        return made && sql.fetchExists(label);
    }

    Table<?> table(String table) {
        return DSL.table(DSL.name(name, table));
    }

    Name quoted() {
        return DSL.name(name);
    }

    void drop(DSLContext tx) {
        tx.execute("drop schema if exists {0} cascade", quoted());
    }

    void rename(DSLContext tx, Schema to) {
        tx.execute("alter schema {0} rename to {1}", quoted(), to.quoted());
    }
}
