/// What others hear of the ledger: public events to EventBridge and SNS, and hints from SQS back to our projectors.
///
/// A message is a hint and may be lost, late or doubled; the store is the truth. May use the application and the AWS
/// SDK, never another adapter.
@NullMarked
package dev.daybook.adapter.out.messaging;

import org.jspecify.annotations.NullMarked;
