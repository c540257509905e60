/// What a deployed process is told by its environment. Start with `ServerSettings`.
@NullMarked
package dev.daybook.bootstrap.settings;

import org.jspecify.annotations.NullMarked;
