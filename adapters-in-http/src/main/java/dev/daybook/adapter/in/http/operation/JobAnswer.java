package dev.daybook.adapter.in.http.operation;

import dev.daybook.adapter.in.http.answer.Answer;
import dev.daybook.adapter.in.http.problem.Problem;
import dev.daybook.adapter.in.http.problem.ProblemCode;
import dev.daybook.adapter.in.http.problem.ProblemException;
import dev.daybook.application.job.Job;
import dev.daybook.application.job.Jobs.Started;
import io.javalin.http.Context;

/// Answers with the job that was begun, or with the one that is in its way.
final class JobAnswer {

    private JobAnswer() {}

    static void accepted(Context http, Started started) {
        switch (started) {
            case Started.Begun(var job) -> accepted(http, job);
            case Started.Busy(var running) -> throw new ProblemException(busy(running));
        }
    }

    private static void accepted(Context http, Job job) {
        http.header("Location", "/v1/jobs/" + job.id());
        Answer.json(http, 202, JobJson.of(job));
    }

    private static Problem busy(Job running) {
        return Problem.of(ProblemCode.JOB_RUNNING, "Another job works on this. Wait for its end.")
                .with("job_id", running.id());
    }
}
