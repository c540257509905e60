package dev.daybook.application.query;

import dev.daybook.application.port.EventFeed;
import dev.daybook.application.port.FeedEntry;
import dev.daybook.application.port.Generation;
import dev.daybook.application.port.ReadModel;
import dev.daybook.application.port.ReadModel.Slot;
import dev.daybook.application.projection.Positions;
import dev.daybook.application.view.GenerationView;
import dev.daybook.application.view.ProjectionView;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How far the read models have come, and what stands still.
public final class ProjectionsQuery {

    private static final String LIVE = "live";

    private final EventFeed feed;
    private final List<ReadModel> readModels;
    private final InstantSource clock;

    public ProjectionsQuery(EventFeed feed, List<ReadModel> readModels, InstantSource clock) {
        this.feed = feed;
        this.readModels = List.copyOf(readModels);
        this.clock = clock;
    }

    /// Asks nobody.
    public List<String> names() {
        return readModels.stream().map(ReadModel::name).toList();
    }

    public List<ProjectionView> list() {
        return readModels.stream().map(this::view).toList();
    }

    public Optional<ProjectionView> find(String name) {
        return readModel(name).map(this::view);
    }

    /// The read model of that name itself.
    public Optional<ReadModel> readModel(String name) {
        return readModels.stream()
                .filter(readModel -> readModel.name().equals(name))
                .findFirst();
    }

    /// The ends are asked for last, so that no read model seems to be beyond them.
    private ProjectionView view(ReadModel readModel) {
        var live = readModel.live();
        var parked = live.parkingLot().count();
        var positions = Positions.of(live, feed.partitions());
        var generations = new ArrayList<GenerationView>();
        generations.add(new GenerationView(LIVE, LIVE, true, positions));
        for (Slot slot : Slot.values()) {
            readModel.find(slot).ifPresent(other -> generations.add(view(slot, other)));
        }
        return new ProjectionView(readModel.name(), generations, feed.ends(), parked, lag(positions));
    }

    private GenerationView view(Slot slot, Generation other) {
        return new GenerationView(
                slot.name().toLowerCase(Locale.ROOT),
                other.label(),
                other.isComplete(),
                Positions.of(other, feed.partitions()));
    }

    /// The age of the oldest event that was not applied yet.
    private Duration lag(List<Long> positions) {
        var oldest = Optional.<Instant>empty();
        for (int partition = 0; partition < positions.size(); partition++) {
            var next = feed.read(partition, positions.get(partition), 1).entries().stream()
                    .map(FeedEntry::event)
                    .findFirst();
            if (next.isPresent() && (oldest.isEmpty() || next.get().recordedAt().isBefore(oldest.get()))) {
                oldest = Optional.of(next.get().recordedAt());
            }
        }
        return oldest.map(at -> Duration.between(at, clock.instant()))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }
}
