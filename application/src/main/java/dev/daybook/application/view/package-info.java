/// What the read models answer.
@NullMarked
package dev.daybook.application.view;

import org.jspecify.annotations.NullMarked;
