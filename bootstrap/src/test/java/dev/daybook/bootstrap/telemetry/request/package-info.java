/// What is logged of a request. Start with `AccessLogTest`.
@NullMarked
package dev.daybook.bootstrap.telemetry.request;

import org.jspecify.annotations.NullMarked;
