package dev.daybook.adapter.out.jooq;

import dev.daybook.application.port.Books;
import dev.daybook.application.port.BooksOverTimeContract;
import dev.daybook.application.port.Projection;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqBooksOverTimeTest implements BooksOverTimeContract {

    @RegisterExtension
    final PostgresExtension postgres = new PostgresExtension();

    @Override
    public Projection projection() {
        return new JooqBookProjection(postgres.database());
    }

    @Override
    public Books books() {
        return new JooqBooks(postgres.database());
    }
}
