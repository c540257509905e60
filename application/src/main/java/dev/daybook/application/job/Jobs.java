package dev.daybook.application.job;

import dev.daybook.application.concurrent.Background;
import dev.daybook.application.job.Job.Kind;
import dev.daybook.application.job.Job.State;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The jobs of this process: one at a time on each subject, and the latest that have ended.
public final class Jobs implements AutoCloseable {

    private static final int REMEMBERED = 100;

    /// What a job does.
    @FunctionalInterface
    public interface Work {
        JobResult run(Progress progress);
    }

    /// Whether a job was started.
    public sealed interface Started {

        record Begun(Job job) implements Started {}

        /// Another one works on the same subject.
        record Busy(Job running) implements Started {}
    }

    private final Deque<RunningJob> jobs = new ArrayDeque<>();

    public synchronized Started start(Kind kind, String subject, Work work) {
        var running = jobs.stream()
                .filter(job -> job.subject().equals(subject) && job.isRunning())
                .findFirst();
        if (running.isPresent()) {
            return new Started.Busy(running.get().view());
        }
        var job = new RunningJob(UUID.randomUUID(), kind, subject);
        jobs.addFirst(job);
        forgetOldest();
        job.start(new Background("job-" + subject, () -> job.run(work)));
        return new Started.Begun(job.view());
    }

    public synchronized Optional<Job> find(UUID id) {
        return jobs.stream().filter(job -> job.id().equals(id)).findFirst().map(RunningJob::view);
    }

    /// The newest first.
    public synchronized List<Job> list() {
        return jobs.stream().map(RunningJob::view).toList();
    }

    /// Those that are under way are cut off; asked for again, they go on where they were.
    @Override
    public void close() {
        running().forEach(RunningJob::close);
    }

    private synchronized List<RunningJob> running() {
        return jobs.stream().filter(RunningJob::isRunning).toList();
    }

    private void forgetOldest() {
        while (jobs.size() > REMEMBERED && jobs.getLast().view().state() != State.RUNNING) {
            jobs.removeLast();
        }
    }
}
