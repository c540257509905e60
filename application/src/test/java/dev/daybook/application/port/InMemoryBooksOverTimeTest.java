package dev.daybook.application.port;

import dev.daybook.application.fixture.Feeder;

class InMemoryBooksOverTimeTest implements BooksOverTimeContract {

    private final InMemoryBooks books = new InMemoryBooks();
    private final Feeder feeder = new Feeder(books);

    @Override
    public Feeder feeder() {
        return feeder;
    }

    @Override
    public Projection projection() {
        return books;
    }

    @Override
    public Books books() {
        return books;
    }
}
