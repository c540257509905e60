package dev.daybook.application.query;

import dev.daybook.application.port.EventFeed;
import dev.daybook.application.port.Generation;
import dev.daybook.application.port.ReadModel;
import dev.daybook.application.port.ReadModel.Slot;
import dev.daybook.application.view.GenerationView;
import dev.daybook.application.view.ProjectionView;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

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
        return views(readModels);
    }

    public Optional<ProjectionView> find(String name) {
        return views(readModel(name).stream().toList()).stream().findFirst();
    }

    /// The read model of that name itself.
    public Optional<ReadModel> readModel(String name) {
        return readModels.stream()
                .filter(readModel -> readModel.name().equals(name))
                .findFirst();
    }

    /// The ends are asked for last, so that no read model seems to be beyond them.
    private List<ProjectionView> views(List<ReadModel> wanted) {
        var stands = wanted.stream().map(this::stand).toList();
        var ends = feed.ends();
        return stands.stream()
                .map(stand -> new ProjectionView(
                        stand.name(), stand.generations(), ends, stand.parked(), lag(stand.positions(), ends)))
                .toList();
    }

    /// Where a read model was a moment ago.
    private record Stand(String name, List<GenerationView> generations, long parked) {

        List<Long> positions() {
            return generations.getFirst().positions();
        }
    }

    private Stand stand(ReadModel readModel) {
        var live = readModel.live();
        var generations = new ArrayList<GenerationView>();
        generations.add(new GenerationView(LIVE, LIVE, true, live.positions(feed.partitions())));
        readModel.others().forEach((slot, other) -> generations.add(view(slot, other)));
        return new Stand(readModel.name(), generations, live.parkingLot().count());
    }

    private GenerationView view(Slot slot, Generation other) {
        return new GenerationView(
                slot.name().toLowerCase(Locale.ROOT),
                other.label(),
                other.isComplete(),
                other.positions(feed.partitions()));
    }

    /// The age of the oldest event that was not applied yet.
    private Duration lag(List<Long> positions, List<Long> ends) {
        var oldest = Optional.<Instant>empty();
        for (int partition = 0; partition < positions.size(); partition++) {
            if (positions.get(partition) < ends.get(partition)) {
                oldest = Stream.concat(oldest.stream(), recordedAt(partition, positions.get(partition)))
                        .min(Comparator.naturalOrder());
            }
        }
        return oldest.map(at -> Duration.between(at, clock.instant()))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }

    private Stream<Instant> recordedAt(int partition, long position) {
        return feed.read(partition, position, 1).entries().stream()
                .map(entry -> entry.event().recordedAt());
    }
}
