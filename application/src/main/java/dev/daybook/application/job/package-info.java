/// Long pieces of work that somebody asks for and looks after. Start with `Jobs`.
@NullMarked
package dev.daybook.application.job;

import org.jspecify.annotations.NullMarked;
