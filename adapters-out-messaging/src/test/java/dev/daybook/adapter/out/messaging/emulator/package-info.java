/// EventBridge, SNS and SQS together, on an emulator where the machine has one. What was not run is said at the
/// end. Start with `AwsEmulator`.
@NullMarked
package dev.daybook.adapter.out.messaging.emulator;

import org.jspecify.annotations.NullMarked;
