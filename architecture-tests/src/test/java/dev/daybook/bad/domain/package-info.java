/// A domain that depends on more than its commands.
@NullMarked
package dev.daybook.bad.domain;

import org.jspecify.annotations.NullMarked;
