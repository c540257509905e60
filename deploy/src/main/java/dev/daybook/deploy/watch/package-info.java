/// Who is told when something is wrong, and a page that shows how things are. Start with `Watch`.
@NullMarked
package dev.daybook.deploy.watch;

import org.jspecify.annotations.NullMarked;
