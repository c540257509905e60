package dev.daybook.bootstrap.cli.importer;

import dev.daybook.bootstrap.cli.client.Problem;
import dev.daybook.bootstrap.cli.client.Reply;
import java.util.Set;

/// What became of one line.
sealed interface Answer {

    record Created() implements Answer {}

    /// It was there already, from an earlier run or from a try whose answer got lost.
    record Replayed() implements Answer {}

    /// The answer is no. `code` is the API's and stable.
    record Refused(String code, String detail) implements Answer {

        private static final Set<String> FOR_EVERY_LINE =
                Set.of("LEDGER_NOT_FOUND", Problem.UNAUTHENTICATED, Problem.FORBIDDEN);

        /// Whether the same answer awaits all other lines.
        boolean isForEveryLine() {
            return FOR_EVERY_LINE.contains(code);
        }
    }

    /// Nobody can say whether it is there: run the import again.
    record Failed(String detail) implements Answer {}

    static Answer of(Reply reply) {
        if (reply.isYes()) {
            return isReplay(reply) ? new Replayed() : new Created();
        }
        return reply.refusal()
                .<Answer>map(no -> new Refused(no.code(), no.sentence()))
                .orElseGet(() -> new Failed(reply.summary()));
    }

    private static boolean isReplay(Reply reply) {
        return reply.header("Idempotency-Hit").filter("true"::equals).isPresent();
    }
}
