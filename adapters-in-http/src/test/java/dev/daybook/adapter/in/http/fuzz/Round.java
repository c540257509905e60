package dev.daybook.adapter.in.http.fuzz;

import dev.daybook.adapter.in.http.fixture.Reply;
import dev.daybook.adapter.in.http.fixture.RunningDaybook;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// All requests of one seed, one after the other, to a Daybook of their own. The same seed sends the same, as long as
/// document and service are the same: what the service answered is used in later requests.
final class Round {

    static final int REQUESTS = 1_000;

    /// There is more to be wrong with where there is a body.
    private static final List<Endpoint> AIMS = Endpoint.ALL.stream()
            .flatMap(endpoint ->
                    Stream.generate(() -> endpoint).limit(endpoint.body().isPresent() ? 5 : 1))
            .toList();

    private static final Logger LOG = System.getLogger(Round.class.getName());

    private final Known known = new Known();
    private final Dice dice;
    private final Sampler sampler;
    private final List<String> failures = new ArrayList<>();
    private final Set<String> done = new TreeSet<>();
    private String before = "nothing";

    Round(long seed) {
        this.dice = new Dice(seed);
        this.sampler = new Sampler(known, dice);
    }

    /// What went wrong, told so that it can be seen what was sent.
    List<String> failures() {
        return failures;
    }

    /// The operations that were asked rightly at least once.
    Set<String> done() {
        return done;
    }

    void run() throws IOException {
        try (var daybook = new RunningDaybook(Doorkeeper.AT_THE_DOOR, Doorkeeper.WORD);
                var wire = new Wire(daybook.api().port())) {
            known.put("projections", "books");
            known.learn(daybook.open("bank", "null"));
            known.learn(daybook.open("wallet", "\"0\""));
            known.learn(daybook.post("bank", "wallet", "1000", "\"external_id\": \"first\""));
            for (int request = 0; request < REQUESTS; request++) {
                ask(wire, request);
            }
            Aftermath.check(daybook.client(), failures);
        }
    }

    /// A server may close a connection that it kept whenever it likes, so what broke on one is sent once more on a
    /// new one. Where a request breaks connections, it breaks the second too.
    private void ask(Wire wire, int request) throws IOException {
        var draft = sampler.of(dice.pick(AIMS));
        Bend.some(draft, dice);
        var shot = draft.shot();
        try {
            exchange(wire, request, draft, shot);
        } catch (IOException once) {
            LOG.log(Level.WARNING, () -> "request %d broke a connection, behind%n%s".formatted(request, before), once);
            wire.renew();
            again(wire, request, draft, shot);
        }
        before = shot.toString();
    }

    private void again(Wire wire, int request, Draft draft, Shot shot) throws IOException {
        try {
            exchange(wire, request, draft, shot);
        } catch (IOException twice) {
            fail(request, List.of("the connection broke twice: " + twice), shot, "nothing");
            wire.renew();
        }
    }

    private void exchange(Wire wire, int request, Draft draft, Shot shot) throws IOException {
        var reply = wire.send(shot);
        known.learn(reply);
        var complaints = complaints(draft, reply);
        if (!wire.stillAnswers()) {
            complaints.add("the connection answers otherwise afterwards");
        }
        if (!complaints.isEmpty()) {
            fail(request, complaints, shot, reply.status() + " " + reply.text());
        }
    }

    private List<String> complaints(Draft draft, Reply reply) {
        var complaints = new ArrayList<>(new Judge(draft.method, draft.answering).complaints(reply));
        if (reply.status() < 300) {
            draft.answering.ifPresent(endpoint -> done.add(endpoint.toString()));
            Validity.faults(draft).forEach(fault -> complaints.add("taken in spite of " + fault));
            draft.answering.stream()
                    .flatMap(endpoint -> linesJudge(endpoint).stream())
                    .forEach(judge -> complaints.addAll(judge.complaints(draft.body(), reply)));
        }
        return complaints;
    }

    private static Optional<LinesJudge> linesJudge(Endpoint endpoint) {
        return endpoint.body()
                .flatMap(body -> LineSchema.of(body.getValue()))
                .flatMap(asked -> endpoint.lineAnswer().map(answered -> new LinesJudge(asked, answered)));
    }

    private void fail(int request, List<String> complaints, Shot shot, String reply) {
        var all = complaints.stream().map(each -> cut(each)).toList();
        failures.add("request %d: %s%n%s%n=> %s%n".formatted(request, all, shot, cut(reply)));
    }

    private static String cut(String text) {
        return Shot.escaped(text.substring(0, Math.min(text.length(), 1_000)));
    }
}
