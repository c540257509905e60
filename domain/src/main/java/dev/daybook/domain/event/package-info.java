/// What all events share.
@NullMarked
package dev.daybook.domain.event;

import org.jspecify.annotations.NullMarked;
