/// A port that hands down behaviour.
@NullMarked
package dev.daybook.bad.application.port;

import org.jspecify.annotations.NullMarked;
