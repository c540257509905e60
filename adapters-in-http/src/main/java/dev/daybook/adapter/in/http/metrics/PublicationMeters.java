package dev.daybook.adapter.in.http.metrics;

import dev.daybook.adapter.in.http.operation.Publications;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/// What a bus outside has refused: nothing, where there is none.
record PublicationMeters(Optional<Publications> publications) {

    private static final Logger LOG = System.getLogger(PublicationMeters.class.getName());

    void bindTo(MeterRegistry registry) {
        var _ = Gauge.builder("daybook.publication.untold.events", this, PublicationMeters::untold)
                .description("Events that the bus outside refused and nobody was told of since.")
                .strongReference(true)
                .register(registry);
    }

    private double untold() {
        try {
            return publications.map(told -> told.untold().count()).orElse(0L);
        } catch (RuntimeException outage) {
            LOG.log(Level.WARNING, () -> "untold events cannot be counted: " + outage);
            return Double.NaN;
        }
    }
}
