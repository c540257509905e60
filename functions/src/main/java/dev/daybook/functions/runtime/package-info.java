/// AWS Lambda on this machine, as far as a function sees it: the runtime API played by us, and behind it AWS's own
/// runtime
/// client in a process of its own, with what the function's zip holds. To try and to measure functions; none of it is
/// in
/// their zips. Start with `FunctionProcess`.
@NullMarked
package dev.daybook.functions.runtime;

import org.jspecify.annotations.NullMarked;
