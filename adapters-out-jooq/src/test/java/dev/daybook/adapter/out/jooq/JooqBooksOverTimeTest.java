package dev.daybook.adapter.out.jooq;

import dev.daybook.application.fixture.Feeder;
import dev.daybook.application.port.Books;
import dev.daybook.application.port.BooksOverTimeContract;
import dev.daybook.application.port.Projection;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqBooksOverTimeTest implements BooksOverTimeContract {

    @RegisterExtension
    final PostgresExtension postgres = new PostgresExtension();

    private final Feeder feeder = new Feeder(postgres.projection());

    @Override
    public Feeder feeder() {
        return feeder;
    }

    @Override
    public Projection projection() {
        return postgres.projection();
    }

    @Override
    public Books books() {
        return new JooqBooks(postgres.database());
    }
}
