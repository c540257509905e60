/// What can be done with accounts.
@NullMarked
package dev.daybook.application.account;

import org.jspecify.annotations.NullMarked;
