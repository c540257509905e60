package dev.daybook.adapter.out.jooq;

/// How many movements were added to how many.
record Growth(long added, long now) {

    long before() {
        return now - added;
    }
}
