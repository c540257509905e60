/// How long log lines are kept.
@NullMarked
package dev.daybook.deploy.log;

import org.jspecify.annotations.NullMarked;
