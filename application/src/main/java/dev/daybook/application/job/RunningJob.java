package dev.daybook.application.job;

import dev.daybook.application.concurrent.Background;
import dev.daybook.application.job.Job.Kind;
import dev.daybook.application.job.Job.State;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One job, which tells how far it is.
final class RunningJob implements Progress {

    private static final Logger LOG = System.getLogger(RunningJob.class.getName());

    private final UUID id;
    private final Kind kind;
    private final String subject;
    private final Instant startedAt = Instant.now();
    private State state = State.RUNNING;
    private String phase = "begins";
    private long done;
    private long total;
    private Instant phaseBegan = startedAt;
    private Optional<Instant> endedAt = Optional.empty();
    private Optional<JobResult> result = Optional.empty();
    private Optional<String> error = Optional.empty();
    private Optional<Background> thread = Optional.empty();

    RunningJob(UUID id, Kind kind, String subject) {
        this.id = id;
        this.kind = kind;
        this.subject = subject;
    }

    UUID id() {
        return id;
    }

    String subject() {
        return subject;
    }

    synchronized boolean isRunning() {
        return state == State.RUNNING;
    }

    synchronized void start(Background background) {
        thread = Optional.of(background);
        background.start();
    }

    void close() {
        thread.ifPresent(Background::close);
    }

    /// Whatever goes wrong is told by the job.
    void run(Jobs.Work work) {
        try {
            var outcome = work.run(this);
            end(State.DONE, Optional.of(outcome), Optional.empty());
        } catch (RuntimeException | Error failed) {
            LOG.log(Level.ERROR, "%s of %s failed".formatted(kind, subject), failed);
            end(State.FAILED, Optional.empty(), Optional.of(failed.toString()));
        }
    }

    private synchronized void end(State how, Optional<JobResult> outcome, Optional<String> failure) {
        state = how;
        result = outcome;
        error = failure;
        endedAt = Optional.of(Instant.now());
    }

    @Override
    public synchronized void phase(String name, long most) {
        phase = name;
        total = most;
        done = 0;
        phaseBegan = Instant.now();
    }

    @Override
    public synchronized void reached(long reached) {
        done = Math.max(done, reached);
    }

    synchronized Job view() {
        var elapsed = Duration.between(phaseBegan, endedAt.orElseGet(Instant::now));
        return new Job(id, kind, subject, state, phase, done, total, elapsed, startedAt, endedAt, result, error);
    }
}
