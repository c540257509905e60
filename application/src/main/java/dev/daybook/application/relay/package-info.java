/// How the event store's changes get to the bus.
@NullMarked
package dev.daybook.application.relay;

import org.jspecify.annotations.NullMarked;
