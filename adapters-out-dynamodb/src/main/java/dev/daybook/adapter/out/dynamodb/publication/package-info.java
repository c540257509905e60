/// How far a publication of the feed is, and what its bus refused: items in the table of projections, where
/// everything is that follows the feed, under the name `publication/{name}`.
@NullMarked
package dev.daybook.adapter.out.dynamodb.publication;

import org.jspecify.annotations.NullMarked;
