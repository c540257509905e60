package dev.daybook.adapter.in.http.operation;

import dev.daybook.adapter.in.http.answer.Answer;
import dev.daybook.application.job.Job;
import io.javalin.http.Context;

/// Answers with the job that was begun.
final class JobAnswer {

    private JobAnswer() {}

    static void accepted(Context http, Job job) {
        http.header("Location", "/v1/jobs/" + job.id());
        Answer.json(http, 202, JobJson.of(job));
    }
}
