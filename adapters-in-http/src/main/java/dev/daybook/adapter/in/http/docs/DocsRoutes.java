package dev.daybook.adapter.in.http.docs;

import dev.daybook.adapter.in.http.auth.Access;
import dev.daybook.adapter.in.http.problem.Problem;
import dev.daybook.adapter.in.http.problem.ProblemCode;
import dev.daybook.adapter.in.http.problem.ProblemException;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.adapter.in.http.request.Routes;
import java.util.Map;
import java.util.Optional;

/// Serves the contract, and a page that shows it with Swagger UI. All of it comes from the class path: nothing is
/// fetched from elsewhere, and the page may not do so either.
public final class DocsRoutes {

    private static final Asset CONTRACT = new Asset("/openapi.yaml", "application/yaml");
    private static final Asset PAGE = Asset.ours("docs.html", "text/html; charset=utf-8");
    private static final Map<String, Asset> PARTS = Map.of(
            "docs.js", Asset.ours("docs.js", "text/javascript; charset=utf-8"),
            "swagger-ui.css", Asset.ofSwaggerUi("swagger-ui.css", "text/css; charset=utf-8"),
            "swagger-ui-bundle.js", Asset.ofSwaggerUi("swagger-ui-bundle.js", "text/javascript; charset=utf-8"));

    public void addTo(Routes routes) {
        routes.get("/openapi.yaml", Access.ANYONE, call -> serve(call, CONTRACT));
        routes.get("/docs", Access.ANYONE, call -> serve(call, PAGE));
        routes.get("/docs/{part}", Access.ANYONE, call -> serve(call, part(call)));
    }

    private static Asset part(Call call) {
        return Optional.ofNullable(PARTS.get(call.http().pathParam("part")))
                .orElseThrow(() ->
                        new ProblemException(Problem.of(ProblemCode.NOT_FOUND, "There is nothing at this path.")));
    }

    private static void serve(Call call, Asset asset) {
        call.check();
        call.http()
                .header(
                        "Content-Security-Policy",
                        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src data:")
                .contentType(asset.mediaType())
                .result(asset.open());
    }
}
