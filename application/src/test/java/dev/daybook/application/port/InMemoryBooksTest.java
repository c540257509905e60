package dev.daybook.application.port;

class InMemoryBooksTest implements BooksContract {

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
