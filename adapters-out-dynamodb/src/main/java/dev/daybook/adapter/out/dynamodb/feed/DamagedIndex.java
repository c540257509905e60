package dev.daybook.adapter.out.dynamodb.feed;

/// A part of the index is missing or not what was written. It can be made anew from the pages.
final class DamagedIndex extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Segment segment;

    DamagedIndex(Segment segment) {
        super("the index of positions %d to %d".formatted(segment.from(), segment.to() - 1));
        this.segment = segment;
    }

    Segment segment() {
        return segment;
    }
}
