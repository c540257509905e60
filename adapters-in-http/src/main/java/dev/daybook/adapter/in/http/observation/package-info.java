/// How requests are watched from outside: measured, traced, logged. Knows problems only; start with `RequestObserver`.
@NullMarked
package dev.daybook.adapter.in.http.observation;

import org.jspecify.annotations.NullMarked;
