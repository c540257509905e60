package dev.daybook.application.command;

import dev.daybook.application.port.StreamId;
import java.util.Set;

/// Whoever wants to write to these streams, and to no others.
interface Claim {

    Set<StreamId> streams();
}
