package dev.daybook.application.port;

class InMemoryExpirationsTest implements ExpirationsContract {

    private final InMemoryBooks books = new InMemoryBooks();

    @Override
    public Projection projection() {
        return books;
    }

    @Override
    public Expirations expirations() {
        return books;
    }
}
