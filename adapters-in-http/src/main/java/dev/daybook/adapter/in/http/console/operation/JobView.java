package dev.daybook.adapter.in.http.console.operation;

import dev.daybook.adapter.in.http.console.text.Figures;
import dev.daybook.adapter.in.http.console.text.Moments;
import dev.daybook.adapter.in.http.input.Choice;
import dev.daybook.application.job.Job;
import dev.daybook.application.job.Job.Kind;
import dev.daybook.application.job.Job.State;
import dev.daybook.application.job.JobResult;
import dev.daybook.application.view.ProjectionView;
import java.util.Locale;
import java.util.Optional;

/// A job, and the read model it works on, if it is one.
public record JobView(Job job, Optional<ProjectionView> projection) {

    public static String title(Job job) {
        var joined = job.kind() == Kind.VERIFY ? "%s %s" : "%s of %s";
        return joined.formatted(kind(job), job.subject());
    }

    public static String kind(Job job) {
        var word = Choice.word(job.kind()).replace('_', ' ');
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /// What came of it, in a word or two.
    public static String state(Job job) {
        return switch (job.state()) {
            case RUNNING -> "running";
            case FAILED -> "failed";
            case DONE -> isGood(job) ? "done" : "done, with findings";
        };
    }

    /// The class of the tag that says so.
    public static String tone(Job job) {
        return job.state() == State.RUNNING ? "pending" : isGood(job) ? "good" : "bad";
    }

    public static boolean isGood(Job job) {
        return job.result().filter(JobResult::isGood).isPresent();
    }

    /// How far the phase is, in words.
    public static String progress(Job job) {
        var done = job.total() > 0
                ? "%s of %s".formatted(Figures.count(job.done()), Figures.count(job.total()))
                : Figures.count(job.done());
        var pace = "%s, %s per second".formatted(done, Figures.count(Math.round(job.perSecond())));
        return job.left()
                .map(left -> pace + ", about " + Moments.lasting(left) + " left")
                .orElse(pace);
    }
}
