package dev.daybook.application.parking;

import dev.daybook.application.job.JobResult.Redriven;
import dev.daybook.application.job.Progress;
import dev.daybook.application.port.EventStore;
import dev.daybook.application.port.ParkedStream;
import dev.daybook.application.port.Projection;
import dev.daybook.application.port.StreamId;
import java.util.List;
import java.util.Optional;

/// Tries parked streams again, each from the event at which it stands, in order and through the same upcasters. A page
/// of them at a time: there may be any number.
public final class RedriveUseCase {

    private static final int PAGE = 100;

    private final EventStore store;

    public RedriveUseCase(EventStore store) {
        this.store = store;
    }

    /// Tries one stream, or all.
    ///
    /// @param only the one stream
    public Redriven handle(Projection projection, Optional<StreamId> only, Progress progress) {
        var lot = projection.parkingLot();
        var redrive = new Redrive(store, lot);
        progress.phase("redriving", only.isPresent() ? 1 : lot.count());
        long redriven = only.isPresent()
                ? redrive.all(lot.find(only.get()).stream().toList())
                : allPages(projection, redrive, progress);
        return new Redriven(redriven, lot.count());
    }

    private static long allPages(Projection projection, Redrive redrive, Progress progress) {
        long redriven = 0;
        long tried = 0;
        Optional<StreamId> after = Optional.empty();
        List<ParkedStream> page;
        do {
            page = projection.parkingLot().list(after, PAGE);
            redriven += redrive.all(page);
            tried += page.size();
            progress.reached(tried);
            after = page.isEmpty() ? after : Optional.of(page.getLast().stream());
        } while (page.size() == PAGE);
        return redriven;
    }
}
