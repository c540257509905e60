package dev.daybook.application.port;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Milestones for tests: they are gone with it.
public final class InMemoryMilestones implements Milestones {

    private final Queue<Milestone> noted = new ConcurrentLinkedQueue<>();

    @Override
    public void note(List<Milestone> passed) {
        noted.addAll(passed);
    }

    @Override
    public Optional<Instant> find(Hop hop, int partition, long position) {
        return noted.stream()
                .filter(milestone -> milestone.hop().equals(hop)
                        && milestone.piece().partition() == partition
                        && milestone.piece().holds(position))
                .map(Milestone::at)
                .min(naturalOrder());
    }
}
