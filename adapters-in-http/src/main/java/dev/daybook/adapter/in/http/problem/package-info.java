/// How errors are told: RFC 9457 problems, each with a stable code. Start with `Problem`.
@NullMarked
package dev.daybook.adapter.in.http.problem;

import org.jspecify.annotations.NullMarked;
