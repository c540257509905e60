package dev.daybook.adapter.in.http.console.tryit;

import dev.daybook.adapter.in.http.auth.Access;
import dev.daybook.adapter.in.http.console.page.Pages;
import dev.daybook.adapter.in.http.console.page.Section;
import dev.daybook.adapter.in.http.console.session.Csrf;
import dev.daybook.adapter.in.http.input.Texts;
import dev.daybook.adapter.in.http.problem.ProblemCode;
import dev.daybook.adapter.in.http.problem.ProblemException;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.adapter.in.http.request.NotFound;
import dev.daybook.adapter.in.http.request.Routes;
import dev.daybook.adapter.in.http.servlet.PlainAnswer;
import dev.daybook.adapter.in.http.servlet.PlainRequest;
import dev.daybook.application.query.AccountQuery;
import dev.daybook.application.query.TransactionQuery;
import dev.daybook.domain.id.LedgerId;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// The forms, what is sent with them, and the command line that does the same.
public final class TryRoutes {

    private static final String PATH = "/console/ledgers/{ledger}/try";

    private final Pages pages;
    private final NotFound notFound;
    private final Choices choices;
    private final Errand errand;
    private final boolean proof;

    /// Sends what was filled in to the API itself.
    ///
    /// @param api answers requests as the server does
    /// @param proof whether the API wants to know who asks
    public TryRoutes(
            Pages pages,
            NotFound notFound,
            AccountQuery accounts,
            TransactionQuery transactions,
            Function<PlainRequest, PlainAnswer> api,
            boolean proof) {
        this.pages = pages;
        this.notFound = notFound;
        this.choices = new Choices(accounts, transactions);
        this.errand = new Errand(api);
        this.proof = proof;
    }

    public void addTo(Routes routes) {
        routes.get(PATH, Access.WRITE_LEDGER, call -> ask(call, Deed.OPEN));
        routes.get(PATH + "/{deed}", Access.WRITE_LEDGER, call -> ask(call, deed(call)));
        routes.post(PATH + "/{deed}", Access.WRITE_LEDGER, this::send);
        routes.post(PATH + "/{deed}/curl", Access.WRITE_LEDGER, this::preview);
    }

    /// Other pages may fill in what it is about.
    private void ask(Call call, Deed deed) {
        var ledger = call.path().ledger();
        var account = call.parameter("account", Texts.upTo(128));
        var transaction = call.parameter("transaction", Texts.upTo(128));
        call.check();
        notFound.ledger(ledger);
        show(call, ledger, deed, Entered.about(account.orElse(""), transaction.orElse("")), Optional.empty());
    }

    private void send(Call call) {
        var ledger = call.path().ledger();
        var deed = deed(call);
        call.check();
        Csrf.check(call.http());
        boolean more = call.http().formParam("more") != null;
        var entered = Entered.of(call.http(), more);
        var answer = Optional.of(entered)
                .filter(_ -> !more)
                .map(filled -> errand.run(draft(ledger, deed, filled), call.http()));
        answer.filter(Answered::isRefused).ifPresent(refused -> call.http().status(refused.status()));
        show(call, ledger, deed, entered, answer);
    }

    private void preview(Call call) {
        var ledger = call.path().ledger();
        var deed = deed(call);
        call.check();
        Csrf.check(call.http());
        var draft = draft(ledger, deed, Entered.of(call.http(), false));
        pages.bare(call, "tryit/curl.jte", Map.of("curl", Curl.of(draft, server(call.http()), proof)));
    }

    /// Each form that is shown has a key of its own; what was sent is shown with the key that it was sent with.
    private void show(Call call, LedgerId ledger, Deed deed, Entered entered, Optional<Answered> answer) {
        var key = UUID.randomUUID().toString();
        var sent = answer.isPresent() ? entered : entered.with("key", key);
        var accounts = choices.accounts(ledger);
        var trial = new Trial(
                deed,
                entered,
                key,
                Curl.of(draft(ledger, deed, sent), server(call.http()), proof),
                accounts.stream()
                        .map(account -> account.asset().toString())
                        .distinct()
                        .toList(),
                accounts.stream().map(account -> account.id().value()).toList(),
                answer);
        pages.show(call, Section.TRY, deed.title(), ledger, "tryit/page.jte", Map.of("trial", trial));
    }

    private Drafted draft(LedgerId ledger, Deed deed, Entered entered) {
        return Drafting.draft(ledger, deed, entered, choices.assets(ledger, entered.text("transaction")));
    }

    private static Deed deed(Call call) {
        var word = call.http().pathParam("deed");
        return Arrays.stream(Deed.values())
                .filter(deed -> deed.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There is nothing at this path."));
    }

    /// As the browser knows it.
    private static String server(Context http) {
        var scheme = Optional.ofNullable(http.header("X-Forwarded-Proto")).orElse(http.scheme());
        return scheme + "://" + Optional.ofNullable(http.header("Host")).orElse("localhost");
    }
}
