/// The functions as they are packed, run by AWS's own runtime client.
@NullMarked
package dev.daybook.functions;

import org.jspecify.annotations.NullMarked;
