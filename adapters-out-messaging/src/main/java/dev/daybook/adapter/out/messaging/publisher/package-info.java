/// How events get onto EventBridge and SNS, whatever these do with some of them. Start with `Delivery`; what
/// each of the two wants is in its publisher.
@NullMarked
package dev.daybook.adapter.out.messaging.publisher;

import org.jspecify.annotations.NullMarked;
