package dev.daybook.adapter.in.http.console.page;

import dev.daybook.adapter.in.http.problem.Failures;
import dev.daybook.adapter.in.http.problem.Problem;
import dev.daybook.adapter.in.http.problem.ProblemCode;
import dev.daybook.adapter.in.http.request.Correlation;
import dev.daybook.adapter.in.http.server.ServerProblems;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// Shows people a page, or a piece for the page they are on, where the API answers a problem. Who has to sign in is
/// led there.
public final class Mishaps {

    private final Pages pages;

    public Mishaps(Pages pages) {
        this.pages = pages;
    }

    public Handler around(Handler handler) {
        return http -> {
            try {
                handler.handle(http);
            } catch (HttpResponseException refusal) {
                answer(http, ServerProblems.ofStatus(refusal.getStatus()));
            } catch (Exception failure) {
                answer(http, Failures.problem(failure, Correlation.id(http)));
            }
        };
    }

    private void answer(Context http, Problem problem) {
        boolean isPiece = http.header("HX-Request") != null;
        if (problem.code() == ProblemCode.UNAUTHENTICATED) {
            signIn(http, isPiece);
            return;
        }
        http.status(problem.code().status());
        var template = isPiece ? "layout/problem.jte" : "layout/mishap.jte";
        pages.answer(http, template, new HashMap<>(Map.of("problem", problem, "correlation", Correlation.id(http))));
    }

    private static void signIn(Context http, boolean isPiece) {
        var isPage = !isPiece && http.method().equals(HandlerType.GET);
        var path = isPage ? http.path() : "";
        var target =
                "/console/sign-in" + (path.isEmpty() ? "" : "?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
        if (isPiece) {
            http.status(401).header("HX-Redirect", target);
        } else {
            http.redirect(target, HttpStatus.SEE_OTHER);
        }
    }
}
