package dev.daybook.bootstrap.function;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.application.journey.Logbook;

/// Keeps what was noted before the answer is given: behind it a function may stand still.
record NotingWork(Work work, Logbook logbook) implements Work {

    @Override
    public byte[] handle(JsonNode event, Deadline deadline) {
        try {
            return work.handle(event, deadline);
        } finally {
            logbook.flush();
        }
    }

    @Override
    public void rehearse() {
        work.rehearse();
    }
}
