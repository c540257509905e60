package dev.daybook.adapter.in.http.operation;

import dev.daybook.application.port.UntoldEvents;
import dev.daybook.application.publication.RetellUseCase;

/// What the bus has refused, and how it is told after all.
public record Publications(UntoldEvents untold, RetellUseCase retell) {}
