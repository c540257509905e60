package dev.daybook.application.parking;

import static dev.daybook.domain.fixture.Words.MAIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.application.fixture.FaultyProjection;
import dev.daybook.application.fixture.Feeder;
import dev.daybook.application.fixture.Filing;
import dev.daybook.application.fixture.RandomBook;
import dev.daybook.application.job.JobResult.Redriven;
import dev.daybook.application.job.Progress;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.InMemoryBooks;
import dev.daybook.application.port.InMemoryEventStore;
import dev.daybook.application.port.StreamId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedriveTest {

    private final InMemoryEventStore store = new InMemoryEventStore();
    private final InMemoryBooks books = new InMemoryBooks();
    private final Set<EventRef> poison = new HashSet<>();
    private final FaultyProjection projection = new FaultyProjection(books, this::refusePoison);
    private final RedriveUseCase redrive = new RedriveUseCase(store);

    @BeforeEach
    void park_every_account() {
        Filing.file(RandomBook.events(3, MAIN, 200), store);
        store.list(Optional.empty()).events().stream()
                .map(event -> event.ref())
                .filter(ref -> ref.stream().kind() == StreamId.Kind.ACCOUNT)
                .filter(ref -> ref.version() == 1)
                .forEach(poison::add);
        new Feeder(store, projection).feed();
        assertThat(books.parkingLot().count()).isEqualTo(poison.size()).isGreaterThan(2);
    }

    @Test
    void what_can_be_applied_by_now_flows_again_with_all_that_waited() {
        var parked = poison.size();
        poison.clear();

        assertThat(redrive.handle(projection, Optional.empty(), Progress.UNSEEN))
                .isEqualTo(new Redriven(parked, 0));

        assertThat(books.versions(streams())).isEqualTo(newest());
    }

    @Test
    void one_stream_alone_can_be_redriven() {
        var stream = poison.iterator().next().stream();
        long parked = poison.size();
        poison.clear();

        assertThat(redrive.handle(projection, Optional.of(stream), Progress.UNSEEN))
                .isEqualTo(new Redriven(1, parked - 1));
        assertThat(redrive.handle(projection, Optional.of(stream), Progress.UNSEEN))
                .isEqualTo(new Redriven(0, parked - 1));
    }

    @Test
    void a_stream_gets_as_far_as_it_can_and_the_others_flow() {
        var stuck = newest().entrySet().stream()
                .filter(stream -> stream.getKey().kind() == StreamId.Kind.ACCOUNT && stream.getValue() > 3)
                .map(stream -> new EventRef(stream.getKey(), 3))
                .findFirst()
                .orElseThrow();
        poison.clear();
        poison.add(stuck);

        assertThat(redrive.handle(projection, Optional.empty(), Progress.UNSEEN).parked())
                .isEqualTo(1);

        assertThat(books.parkingLot().find(stuck.stream())).hasValueSatisfying(stands -> {
            assertThat(stands.version()).isEqualTo(3);
            assertThat(stands.attempts()).isEqualTo(2);
            assertThat(stands.error()).contains("cannot be applied");
        });
        assertThat(books.versions(Set.of(stuck.stream()))).containsEntry(stuck.stream(), 2L);
    }

    private Set<StreamId> streams() {
        return newest().keySet();
    }

    private Map<StreamId, Long> newest() {
        return store.list(Optional.empty()).events().stream()
                .map(event -> event.ref())
                .collect(Collectors.toMap(EventRef::stream, EventRef::version, Math::max));
    }

    private void refusePoison(Collection<EventRef> batch) {
        if (batch.stream().anyMatch(poison::contains)) {
            throw new IllegalStateException("cannot be applied");
        }
    }
}
