package dev.daybook.adapter.out.messaging.publisher;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.out.messaging.publisher.Verdict.PutOff;
import dev.daybook.adapter.out.messaging.publisher.Verdict.Refused;
import dev.daybook.adapter.out.messaging.publisher.Verdict.Taken;
import dev.daybook.application.port.Intake.Refusal;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.application.retry.Backoff;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

/// Any mixture of failures.
class DeliveryPropertyTest {

    private static final Backoff NO_WAIT = new Backoff(Duration.ZERO, Duration.ZERO, 3);
    private static final int MOST_BYTES = 1_000;

    @Property(tries = 500)
    void everything_is_taken_or_refused_and_no_request_is_too_large(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 60) int count) {
        var events = Tellings.small(count);
        var wire = new FickleWire(new Random(seed), events);
        var delivery = new Delivery<>("bus", wire, NO_WAIT);
        var refused = new HashSet<StoredEvent>();

        var open = events;
        while (!open.isEmpty()) {
            var intake = delivery.offer(open);
            intake.refused().stream().map(Refusal::event).forEach(refused::add);
            assertThat(intake.outage().isPresent()).isEqualTo(intake.settled() < open.size());
            open = open.subList(intake.settled(), open.size());
        }

        assertThat(refused).isEqualTo(wire.refused);
        assertThat(wire.taken)
                .containsAll(events.stream()
                        .filter(event -> !refused.contains(event))
                        .toList());
        assertThat(wire.taken).isSubsetOf(events).allMatch(event -> !refused.contains(event));
        assertThat(wire.takenAtFirst)
                .isEqualTo(events.stream().filter(wire.takenAtFirst::contains).toList());
    }

    /// Takes, refuses and fails by chance; what it refuses, it refuses for ever.
    private static final class FickleWire implements Wire<StoredEvent> {

        private final Random dice;
        private final Set<StoredEvent> bad = new HashSet<>();
        private final List<Integer> sizes = new ArrayList<>();
        private final Set<StoredEvent> tried = new HashSet<>();
        final Set<StoredEvent> refused = new HashSet<>();
        final List<StoredEvent> taken = new ArrayList<>();
        final List<StoredEvent> takenAtFirst = new ArrayList<>();

        FickleWire(Random dice, List<StoredEvent> events) {
            this.dice = dice;
            for (StoredEvent event : events) {
                sizes.add(dice.nextInt(20) == 0 ? MOST_BYTES + 1 : 1 + dice.nextInt(MOST_BYTES));
                if (dice.nextInt(10) == 0) {
                    bad.add(event);
                }
                if (bad.contains(event) || bytes(event) > MOST_BYTES) {
                    refused.add(event);
                }
            }
        }

        @Override
        public Limits limits() {
            return new Limits(10, MOST_BYTES);
        }

        @Override
        public StoredEvent entry(StoredEvent event) {
            return event;
        }

        @Override
        public int bytes(StoredEvent entry) {
            return sizes.get((int) entry.ref().version() - 1);
        }

        @Override
        public List<Verdict> send(List<StoredEvent> entries) {
            assertThat(entries).hasSizeBetween(1, 10);
            assertThat(entries.stream().mapToInt(this::bytes).sum()).isLessThanOrEqualTo(MOST_BYTES);
            var first = entries.stream().filter(tried::add).collect(toSet());
            switch (dice.nextInt(12)) {
                case 0 -> throw lost();
                case 1 -> throw service(500, "InternalFailure");
                case 2 -> throw service(403, "AccessDenied");
                case 3 -> {
                    if (entries.stream().anyMatch(bad::contains)) {
                        throw service(400, "ValidationException");
                    }
                }
                case 4 -> {
                    var _ = verdicts(entries, first);
                    throw lost();
                }
                default -> {}
            }
            return verdicts(entries, first);
        }

        private List<Verdict> verdicts(List<StoredEvent> entries, Set<StoredEvent> first) {
            return entries.stream()
                    .map(entry -> verdict(entry, first.contains(entry)))
                    .toList();
        }

        private Verdict verdict(StoredEvent entry, boolean isFirst) {
            if (bad.contains(entry)) {
                return new Refused("bad");
            }
            if (dice.nextInt(6) == 0) {
                return new PutOff("busy", dice.nextInt(4) > 0);
            }
            taken.add(entry);
            if (isFirst) {
                takenAtFirst.add(entry);
            }
            return new Taken();
        }

        private static SdkException lost() {
            return SdkClientException.create("lost", new IOException("lost"));
        }

        private static SdkException service(int status, String code) {
            return AwsServiceException.builder()
                    .statusCode(status)
                    .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                    .message(code)
                    .build();
        }
    }
}
