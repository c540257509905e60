package dev.daybook.domain.account;

import dev.daybook.domain.id.Request;

/// A change that an account remembers by its client's name for it, and the version it left the account at.
public record KeptRequest(Request request, long version) {}
