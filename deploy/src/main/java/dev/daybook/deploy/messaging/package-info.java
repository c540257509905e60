/// The way of a hint: bus, rule, topic, and a queue for each read model. Start with `Road`.
@NullMarked
package dev.daybook.deploy.messaging;

import org.jspecify.annotations.NullMarked;
