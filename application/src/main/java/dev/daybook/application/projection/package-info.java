/// How read models follow the event store. Start with `Projector`.
@NullMarked
package dev.daybook.application.projection;

import org.jspecify.annotations.NullMarked;
