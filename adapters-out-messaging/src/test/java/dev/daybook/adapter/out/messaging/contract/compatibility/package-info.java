/// Refuses a change of a published schema that somebody who reads by the old one would not understand.
@NullMarked
package dev.daybook.adapter.out.messaging.contract.compatibility;

import org.jspecify.annotations.NullMarked;
