package dev.daybook.bootstrap.service;

import dev.daybook.adapter.in.http.health.Readiness;
import dev.daybook.application.expiry.ExpiryLoop;
import dev.daybook.application.port.Unavailable;
import dev.daybook.application.query.Freshness;
import dev.daybook.application.query.LedgerQuery;
import dev.daybook.application.relay.RelayLoop;
import dev.daybook.bootstrap.service.Queues.Listening;
import dev.daybook.bootstrap.service.ReadModels.Followers;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Asks each part of this process how it is.
final class ServiceReadiness implements Readiness {

    private static final Logger LOG = System.getLogger(ServiceReadiness.class.getName());

    private final Runnable askEventStore;
    private final LedgerQuery ledgers;
    private final ReadModels readModels;
    private final Optional<Queues> queues;
    private final Optional<ExpiryLoop> expiry;

    ServiceReadiness(
            Runnable askEventStore,
            LedgerQuery ledgers,
            ReadModels readModels,
            Optional<Queues> queues,
            Optional<ExpiryLoop> expiry) {
        this.askEventStore = askEventStore;
        this.ledgers = ledgers;
        this.readModels = readModels;
        this.queues = queues;
        this.expiry = expiry;
    }

    @Override
    public List<Part> parts() {
        var parts = new ArrayList<Part>();
        parts.add(answering("event-store", askEventStore));
        parts.add(answering("books", () -> {
            var _ = ledgers.list(Optional.empty(), Optional.empty(), 1, Freshness.ANY);
        }));
        readModels.relay().map(ServiceReadiness::relay).ifPresent(parts::add);
        expiry.map(loop -> running("expiry", loop.isRunning(), "looks for what is due"))
                .ifPresent(parts::add);
        readModels.loops().forEach(follower -> parts.add(followers(follower)));
        queues.stream().flatMap(heard -> heard.consumers().stream()).forEach(queue -> parts.add(listening(queue)));
        return parts;
    }

    private static Part answering(String name, Runnable question) {
        try {
            question.run();
            return Part.up(name, "answers");
        } catch (Unavailable outage) {
            return Part.down(name, "does not answer");
        } catch (RuntimeException refused) {
            LOG.log(Level.WARNING, name + " refuses", refused);
            return Part.down(name, "refuses: the log says why");
        }
    }

    private static Part relay(RelayLoop relay) {
        return running("relay", relay.isRunning(), relay.state());
    }

    /// One that waits or catches up is fit for service: reads that must be fresh say so and wait.
    private static Part followers(Followers followers) {
        var loop = followers.loop();
        return running(
                "projector-" + followers.name(),
                loop.isRunning(),
                loop.troubles().values().stream().findFirst().orElse("follows the feed"));
    }

    /// One that does not hear is fit for service, too: read models look by themselves.
    private static Part listening(Listening queue) {
        var consumer = queue.consumer();
        return running(
                "queue-" + queue.name(),
                consumer.isRunning(),
                consumer.trouble().orElse("listens"));
    }

    private static Part running(String name, boolean running, String detail) {
        return running ? Part.up(name, detail) : Part.down(name, "has stopped");
    }
}
