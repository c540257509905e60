/// AWS as it is seen on the wire: a server on this machine that reads what is sent to the letter, and that
/// fails when a test wants it to. Start with `WireStandIn`.
@NullMarked
package dev.daybook.adapter.out.messaging.wire;

import org.jspecify.annotations.NullMarked;
