/// The service itself: adapters and use cases put together by hand. Start with `DaybookService`.
@NullMarked
package dev.daybook.bootstrap.service;

import org.jspecify.annotations.NullMarked;
