package dev.daybook.adapter.out.jooq.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// New rows by `COPY`: the fastest way in.
final class CopiedRows {

    private static final int BUFFER = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder text = new StringBuilder(BUFFER);

    private CopiedRows(CopyIn copy) {
        this.copy = copy;
    }

    /// One that is there already fails.
    static <R extends Record> void insert(DSLContext tx, Table<R> table, List<R> rows) {
        var columns = Stream.of(table.fields())
                .map(column -> tx.render(column.getUnqualifiedName()))
                .collect(joining(", "));
        var command = "copy %s (%s) from stdin".formatted(tx.render(table), columns);
        tx.connection(connection -> {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command);
            new CopiedRows(copy).send(rows);
        });
    }

    private void send(List<? extends Record> rows) throws SQLException {
        try {
            for (Record row : rows) {
                add(row);
                if (text.length() >= BUFFER) {
                    flush();
                }
            }
            flush();
            var _ = copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void flush() throws SQLException {
        var bytes = text.toString().getBytes(UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    private void add(Record row) {
        for (int column = 0; column < row.size(); column++) {
            text.append(column == 0 ? "" : "\t");
            add(row.get(column));
        }
        text.append('\n');
    }

    private void add(@Nullable Object value) {
        switch (value) {
            case null -> text.append("\\N");
            case String string -> escape(string);
            case JSONB json -> escape(json.data());
            default -> text.append(value);
        }
    }

    private void escape(String string) {
        for (int at = 0; at < string.length(); at++) {
            char letter = string.charAt(at);
            switch (letter) {
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(letter);
            }
        }
    }
}
