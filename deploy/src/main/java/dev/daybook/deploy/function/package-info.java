/// The functions: what each is called, may do, is told and is woken by. Start with `Functions`.
@NullMarked
package dev.daybook.deploy.function;

import org.jspecify.annotations.NullMarked;
