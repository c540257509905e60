/// The emulator of DynamoDB that embedded Daybook and the tests run on.
@NullMarked
package dev.daybook.adapter.out.dynamodb.local;

import org.jspecify.annotations.NullMarked;
