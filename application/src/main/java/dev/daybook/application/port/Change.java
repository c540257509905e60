package dev.daybook.application.port;

import java.util.Optional;

/// One event that the store wrote: the hint at it, and the event itself, so that nobody need read it again to tell
/// others of it.
///
/// @param event absent when it cannot be read, as when a newer Daybook wrote it; the hint holds all the same
public record Change(Hint hint, Optional<RecordedEvent> event) {}
