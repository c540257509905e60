package dev.daybook.application.port;

import java.util.Optional;

/// An event as the store itself has it, for people to look at: nothing is decided on it.
///
/// @param json what is stored under its stored name and version, without the key by which a client may repeat its
///     request: that is nobody else's business. Empty where it is gone
/// @param hash of the event, hexadecimal
/// @param previous the hash of the event before it in its stream; none before the first
public record StoredForm(String json, String hash, Optional<String> previous) {}
