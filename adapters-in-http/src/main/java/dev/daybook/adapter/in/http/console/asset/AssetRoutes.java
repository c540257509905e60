package dev.daybook.adapter.in.http.console.asset;

import dev.daybook.adapter.in.http.auth.Access;
import dev.daybook.adapter.in.http.problem.Problem;
import dev.daybook.adapter.in.http.problem.ProblemCode;
import dev.daybook.adapter.in.http.problem.ProblemException;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.adapter.in.http.request.Routes;

/// Serves the files that pages are made with, to everybody: they tell nothing.
public final class AssetRoutes {

    public void addTo(Routes routes) {
        routes.get("/console/assets/{version}/{name}", Access.ANYONE, AssetRoutes::serve);
    }

    private static void serve(Call call) {
        call.check();
        var http = call.http();
        var file = Assets.find(http.pathParam("version"), http.pathParam("name"))
                .orElseThrow(() ->
                        new ProblemException(Problem.of(ProblemCode.NOT_FOUND, "There is nothing at this path.")));
        http.header("Cache-Control", "public, max-age=31536000, immutable")
                .header("X-Content-Type-Options", "nosniff")
                .contentType(file.mediaType())
                .result(file.bytes());
    }
}
