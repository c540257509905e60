package dev.daybook.bootstrap.function;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Tells AWS which parts of a batch have to come again. None: the batch is done.
final class Failures {

    private Failures() {}

    /// @param identifier a record's sequence number, from which on all come again
    static byte[] from(Optional<String> identifier) {
        return of(identifier.stream().toList());
    }

    /// @param identifiers ids of messages
    static byte[] of(Collection<String> identifiers) {
        var answer = Shell.JSON.createObjectNode();
        var failures = answer.putArray("batchItemFailures");
        List.copyOf(identifiers).forEach(identifier -> failures.addObject().put("itemIdentifier", identifier));
        return Shell.bytes(answer);
    }
}
