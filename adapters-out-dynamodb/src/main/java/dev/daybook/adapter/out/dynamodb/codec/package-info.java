/// Events and folded states as JSON, in the words of the frozen files under the tests' `events`. Start with
/// `EventJson`.
@NullMarked
package dev.daybook.adapter.out.dynamodb.codec;

import org.jspecify.annotations.NullMarked;
