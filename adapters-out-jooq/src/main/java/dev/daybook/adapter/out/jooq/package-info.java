/// The ledger as rows of Postgres, for search, statements and reports; all of it can be dropped and rebuilt.
///
/// The classes in `generated` are made from the migrations in `db` when the project is built. May use the
/// application and jOOQ, never another adapter. Start with `JooqBooks` to read and `BookRows` to write.
@NullMarked
package dev.daybook.adapter.out.jooq;

import org.jspecify.annotations.NullMarked;
