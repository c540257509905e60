/// How a server hears hints from SQS. Start with `QueueConsumer`. May use the hints' format and the SDK.
@NullMarked
package dev.daybook.adapter.out.messaging.consumer;

import org.jspecify.annotations.NullMarked;
