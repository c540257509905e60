/// The feed: every event once, in partitions of contiguous positions. Start with `DynamoDbFeed`, then
/// `PartitionWriter` for how it is written without loss or repeat, `PartitionReader` for how it is read, and
/// `Heads` for how the writer knows what is there already. Why this is correct: decision 0015.
///
/// In its table are under `{p}` the pages of a partition by the position they begin with, which alone are the
/// feed; under `{p}/end` how far it has come; under `{p}/segments` and `{p}/segment/{to}` an index, made of the
/// pages; and under `feed` the number of partitions and the doubts.
@NullMarked
package dev.daybook.adapter.out.dynamodb.feed;

import org.jspecify.annotations.NullMarked;
