package dev.daybook.application.port;

class InMemoryBooksOverTimeTest implements BooksOverTimeContract {

    private final InMemoryBooks books = new InMemoryBooks();

    @Override
    public Projection projection() {
        return books;
    }

    @Override
    public Books books() {
        return books;
    }
}
