/// How long to wait before trying again.
@NullMarked
package dev.daybook.application.retry;

import org.jspecify.annotations.NullMarked;
