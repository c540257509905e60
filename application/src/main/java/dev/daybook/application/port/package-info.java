/// What the application needs from the outside world. Each interface has one contract test that every adapter passes.
@NullMarked
package dev.daybook.application.port;

import org.jspecify.annotations.NullMarked;
