package dev.daybook.benchmarks.rebuild;

import java.math.BigInteger;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;

/// A replay by a pooled streaming processor of four segments with a thread each. Its default policy sends all
/// events of an account to one segment, so no two segments ever want the same row.
final class AxonRebuild implements BalanceRebuild {

    private static final int SEGMENTS = 4;
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(1);

    private final String name;
    private final JdbcTransactions transactions;
    private final long last;
    private final Configuration axon;
    private final StreamingEventProcessor processor;

    /// Follows the store until it has seen everything once.
    ///
    /// @param handler of the events, with Axon's annotations
    AxonRebuild(String name, AxonStore store, Object handler) {
        this.name = name;
        this.transactions = store.transactions();
        this.last = store.events().createHeadToken().position().orElseThrow();
        this.axon = DefaultConfigurer.defaultConfiguration(false)
                .configureTransactionManager(_ -> store.transactions())
                .configureSerializer(_ -> store.json())
                .configureEventSerializer(_ -> store.json())
                .configureMessageSerializer(_ -> store.json())
                .configureEmbeddedEventStore(_ -> store.events())
                .registerComponent(TokenStore.class, _ -> store.positions())
                .eventProcessing(processing -> follow(processing, handler))
                .start();
        this.processor = axon.eventProcessingConfiguration()
                .eventProcessor(name, StreamingEventProcessor.class)
                .orElseThrow();
        awaitLast();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Duration rebuild() {
        processor.shutDown();
        long begin = System.nanoTime();
        processor.resetTokens();
        processor.start();
        awaitLast();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    @Override
    public Map<String, BigInteger> balances() {
        try (var connection = transactions.getConnection()) {
            return BalanceTable.read(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        axon.shutdown();
    }

    /// Without the error handler Axon would log an exception and leave its event out.
    private void follow(EventProcessingConfigurer processing, Object handler) {
        var _ = processing
                .registerEventHandler(_ -> handler)
                .byDefaultAssignTo(name)
                .registerDefaultListenerInvocationErrorHandler(_ -> PropagatingErrorHandler.instance())
                .registerPooledStreamingEventProcessor(
                        name,
                        Configuration::eventStore,
                        (_, builder) -> builder.initialSegmentCount(SEGMENTS)
                                .batchSize(AxonStore.BATCH)
                                .workerExecutor(_ -> Executors.newScheduledThreadPool(SEGMENTS)));
    }

    /// A segment shows a position only after it has committed it.
    private void awaitLast() {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (!isThrough()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "not through in %s: %s".formatted(LONGEST, processor.processingStatus()));
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private boolean isThrough() {
        var segments = processor.processingStatus().values();
        segments.stream().filter(EventTrackerStatus::isErrorState).findAny().ifPresent(failed -> {
            throw new IllegalStateException("a segment has failed", failed.getError());
        });
        return segments.size() == SEGMENTS
                && segments.stream()
                        .allMatch(segment -> segment.getCurrentPosition().orElse(-1) >= last);
    }
}
