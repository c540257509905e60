/// All that read models in Postgres have in common: how they follow the feed, park streams, are rebuilt and compared.
///
/// A new one says its rows and how events change them, by implementing `Rows` and `Changes`; `JooqReadModel` does the
/// rest. Knows no read model. `docs/add-a-read-model.md` goes through one step by step.
@NullMarked
package dev.daybook.adapter.out.jooq.kit;

import org.jspecify.annotations.NullMarked;
