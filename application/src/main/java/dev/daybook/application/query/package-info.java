/// What can be asked, and how fresh the answer has to be.
@NullMarked
package dev.daybook.application.query;

import org.jspecify.annotations.NullMarked;
