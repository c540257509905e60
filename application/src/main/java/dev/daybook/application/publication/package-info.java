/// How others hear of everything that is in the feed, whatever the bus does. Start with `Announcer`.
@NullMarked
package dev.daybook.application.publication;

import org.jspecify.annotations.NullMarked;
