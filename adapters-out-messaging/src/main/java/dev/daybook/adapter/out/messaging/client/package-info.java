/// The connections to EventBridge, SNS and SQS: their clients, their time-outs, and what is tried again. Start
/// with `Messaging`.
@NullMarked
package dev.daybook.adapter.out.messaging.client;

import org.jspecify.annotations.NullMarked;
