package dev.daybook.bootstrap.cli.operations;

import dev.daybook.bootstrap.cli.client.Problem;

/// The service says no, or could not do it, for a reason that is no mistake of whoever asked.
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    Refused(Problem problem) {
        super(problem.detail());
        this.code = problem.code();
    }

    String code() {
        return code;
    }
}
