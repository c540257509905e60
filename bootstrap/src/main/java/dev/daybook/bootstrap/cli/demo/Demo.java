package dev.daybook.bootstrap.cli.demo;

import dev.daybook.bootstrap.cli.client.Attempt.Answered;
import dev.daybook.bootstrap.cli.client.Connection;
import dev.daybook.bootstrap.cli.client.Crowd;
import dev.daybook.bootstrap.cli.client.Ledger;
import dev.daybook.bootstrap.cli.client.Patience;
import dev.daybook.bootstrap.cli.client.Problem;
import dev.daybook.bootstrap.cli.client.Reply;
import dev.daybook.bootstrap.cli.client.Retries;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Has the script happen, one step after the other, until it is closed.
///
/// A no that the script does not foresee is passed over: whoever tries things out in the ledger may have frozen a
/// buyer.
public final class Demo implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Demo.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /// So many steps before the newest that is known are sent again, for not every step can be looked up.
    private static final int REPEATED = 20;

    private static final int OPENED_AT_ONCE = 8;
    /// With the accounts that they touch they are written as a whole, which has its limit.
    private static final int BEGUN_AT_ONCE = 25;

    private final Connection connection;
    private final Retries retries = new Retries(Patience.USUAL);
    private final Requests requests;
    private final long seed;
    private final Duration between;
    private final Consumer<String> complain;
    private final Thread thread;

    public Demo(Ledger ledger, Marketplace wanted) {
        this.connection = new Connection(Patience.USUAL, wanted.token());
        this.requests = new Requests(ledger, wanted.seed(), InstantSource.system());
        this.seed = wanted.seed();
        this.between = Duration.ofNanos((long) (1e9 / wanted.rate()));
        this.complain = wanted.complain();
        this.thread = Thread.ofVirtual().name("demo").unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    @Override
    public void close() {
        thread.interrupt();
        connection.close();
    }

    private void run() {
        try {
            long known = new Bookmark(new Script(seed), this::isThere).latest();
            var script = new Script(seed);
            tellThePast(script, known);
            while (true) {
                var step = script.next();
                if (step.number() > known - REPEATED) {
                    trade(step);
                }
                if (step.number() > known) {
                    Thread.sleep(between);
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (ShutOut shutOut) {
            complain.accept("the demo ends: " + shutOut.getMessage());
        }
    }

    /// In few requests, unless the present has begun: then it is known.
    private void tellThePast(Script script, long known) throws InterruptedException {
        var opening = Stream.generate(script::next).limit(script.openings()).toList();
        var past = Stream.generate(script::next).limit(Script.HISTORY).toList();
        if (known > past.getLast().number()) {
            return;
        }
        Crowd.share(OPENED_AT_ONCE, opening, this::trade);
        for (int from = 0; from < past.size(); from += BEGUN_AT_ONCE) {
            var _ = answer(requests.of(past.subList(from, Math.min(from + BEGUN_AT_ONCE, past.size()))));
        }
    }

    private boolean isThere(String externalId) throws InterruptedException {
        return answer(requests.find(externalId)).isYes();
    }

    private void trade(Step step) throws InterruptedException {
        var reply = answer(requests.of(step));
        var code = reply.refusal().map(Problem::code);
        if (!code.equals(step.refusal())) {
            LOG.log(Level.DEBUG, () -> "%s was answered %s".formatted(step, reply.summary()));
        }
    }

    /// For as long as it takes.
    private Reply answer(HttpRequest request) throws InterruptedException {
        while (true) {
            var end = retries.run(() -> connection.attempt(request), thread::isInterrupted);
            if (end.last() instanceof Answered(var reply)) {
                reply.refusal().filter(Problem::isAboutTheCaller).ifPresent(no -> {
                    throw new ShutOut(no.sentence());
                });
                return reply;
            }
            Thread.sleep(PAUSE);
        }
    }

    /// The key does not do.
    private static final class ShutOut extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ShutOut(String sentence) {
            super(sentence);
        }
    }
}
