package dev.daybook.application.port;

/// What every read model of the books promises about time, and about finding things.
public interface BooksOverTimeContract extends AsOfContract, StatementContract, SearchContract {}
