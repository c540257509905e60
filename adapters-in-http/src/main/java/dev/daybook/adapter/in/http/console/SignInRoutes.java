package dev.daybook.adapter.in.http.console;

import dev.daybook.adapter.in.http.auth.Access;
import dev.daybook.adapter.in.http.auth.Authenticator;
import dev.daybook.adapter.in.http.auth.Authenticator.Authentication.Proven;
import dev.daybook.adapter.in.http.console.page.Pages;
import dev.daybook.adapter.in.http.console.session.Csrf;
import dev.daybook.adapter.in.http.console.session.Session;
import dev.daybook.adapter.in.http.input.Texts;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.adapter.in.http.request.Routes;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Signing in with the token that the API takes, and out again.
public final class SignInRoutes {

    private static final String PATH = "/console/sign-in";
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");
    private static final Pattern OURS = Pattern.compile("/console([/?][\\w/:?&=.%-]*)?");

    private final Pages pages;

    public SignInRoutes(Pages pages) {
        this.pages = pages;
    }

    public void addTo(Routes routes) {
        routes.get(PATH, Access.ANYONE, this::show);
        routes.post(PATH, Access.ANYONE, call -> signIn(call, routes.authenticator()));
        routes.post("/console/sign-out", Access.ANYONE, SignInRoutes::signOut);
    }

    private void show(Call call) {
        var next = call.parameter("next", Texts.upTo(2_000)).orElse("");
        call.check();
        form(call, next, false);
    }

    private void signIn(Call call, Authenticator authenticator) {
        call.check();
        var http = call.http();
        Csrf.check(http);
        var token = Optional.ofNullable(http.formParam("token")).orElse("").strip();
        var next = Optional.ofNullable(http.formParam("next")).orElse("");
        if (isTaken(token, call, authenticator)) {
            Session.begin(http, token);
            http.redirect(OURS.matcher(next).matches() ? next : "/console", io.javalin.http.HttpStatus.SEE_OTHER);
        } else {
            http.status(422);
            form(call, next, true);
        }
    }

    private static boolean isTaken(String token, Call call, Authenticator authenticator) {
        return TOKEN.matcher(token).matches()
                && authenticator.authenticate(Session.with(call.http().req(), token)) instanceof Proven;
    }

    private static void signOut(Call call) {
        call.check();
        Csrf.check(call.http());
        Session.end(call.http());
        call.http().redirect(PATH, io.javalin.http.HttpStatus.SEE_OTHER);
    }

    private void form(Call call, String next, boolean refused) {
        pages.bare(
                call,
                "session/sign-in.jte",
                Map.of("next", next, "refused", refused, "csrf", Csrf.secret(call.http())));
    }
}
