package dev.daybook.adapter.out.dynamodb.stream;

/// How far a shard has been read.
sealed interface Position {

    /// Not at all: from the oldest record that it still has.
    record Beginning() implements Position {}

    /// Up to the record with this sequence number.
    record After(String sequenceNumber) implements Position {}

    /// To its end: it is closed, and its children go on.
    record End() implements Position {}
}
