/// The bus of the embedded run: messages and rules are the cloud's, delivery is a call within the process. Start with
/// `EventBus`.
@NullMarked
package dev.daybook.adapter.out.messaging.bus;

import org.jspecify.annotations.NullMarked;
