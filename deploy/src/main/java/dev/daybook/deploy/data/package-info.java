/// What is kept: the tables and the keys that they are encrypted with. Start with `Tables`.
@NullMarked
package dev.daybook.deploy.data;

import org.jspecify.annotations.NullMarked;
