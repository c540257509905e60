package dev.daybook.adapter.in.http.metrics;

import dev.daybook.application.query.ProjectionsQuery;
import dev.daybook.application.view.ProjectionView;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// How far the read models are. Of one that cannot be asked only that is told: the others still are.
final class ProjectionMeters {

    private static final Logger LOG = System.getLogger(ProjectionMeters.class.getName());
    private static final double MILLIS = 1_000;

    private final ProjectionsQuery projections;
    private final MultiGauge up;
    private final MultiGauge behind;
    private final MultiGauge lag;
    private final MultiGauge parked;
    private final MultiGauge positions;
    private final MultiGauge ends;

    ProjectionMeters(ProjectionsQuery projections, MeterRegistry registry) {
        this.projections = projections;
        this.up = gauge("daybook.projection.up", "Whether the read model and the feed can be asked.", registry);
        this.behind = gauge("daybook.projection.behind.events", "Events of the feed not applied yet.", registry);
        this.lag = gauge("daybook.projection.lag.seconds", "Age of the oldest event not applied yet.", registry);
        this.parked = gauge("daybook.projection.parked.streams", "Streams that stand still.", registry);
        this.positions = gauge("daybook.projection.position", "The next position it wants.", registry);
        this.ends = gauge("daybook.feed.end", "The position behind the newest event.", registry);
    }

    private static MultiGauge gauge(String name, String description, MeterRegistry registry) {
        return MultiGauge.builder(name).description(description).register(registry);
    }

    void look() {
        var upRows = new ArrayList<Row<?>>();
        var views = new ArrayList<ProjectionView>();
        for (var name : projections.names()) {
            var view = view(name);
            upRows.add(Row.of(Tags.of("projection", name), view.isPresent() ? 1 : 0));
            view.ifPresent(views::add);
        }
        up.register(upRows, true);
        behind.register(rows(views, ProjectionView::behind), true);
        lag.register(rows(views, view -> view.lag().toMillis() / MILLIS), true);
        parked.register(rows(views, ProjectionView::parked), true);
        positions.register(views.stream().flatMap(ProjectionMeters::positions).toList(), true);
        ends.register(views.stream().limit(1).flatMap(ProjectionMeters::ends).toList(), true);
    }

    private Optional<ProjectionView> view(String name) {
        try {
            return projections.find(name);
        } catch (RuntimeException outage) {
            LOG.log(Level.WARNING, () -> "%s cannot be measured: %s".formatted(name, outage));
            return Optional.empty();
        }
    }

    private static List<Row<?>> rows(List<ProjectionView> views, ToDoubleFunction<ProjectionView> value) {
        return views.stream()
                .<Row<?>>map(view -> Row.of(Tags.of("projection", view.name()), value.applyAsDouble(view)))
                .toList();
    }

    private static Stream<Row<?>> positions(ProjectionView view) {
        return byPartition(Tags.of("projection", view.name()), view.live().positions());
    }

    private static Stream<Row<?>> ends(ProjectionView view) {
        return byPartition(Tags.empty(), view.ends());
    }

    private static Stream<Row<?>> byPartition(Tags tags, List<Long> values) {
        var rows = new ArrayList<Row<?>>();
        for (int partition = 0; partition < values.size(); partition++) {
            rows.add(Row.of(tags.and("partition", Integer.toString(partition)), values.get(partition)));
        }
        return rows.stream();
    }
}
