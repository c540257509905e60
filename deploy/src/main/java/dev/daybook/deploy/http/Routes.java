package dev.daybook.deploy.http;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.awscdk.services.apigatewayv2.HttpMethod;

/// Every way into the API from outside. What is not here the gateway does not know.
///
/// Left to a server in the network: what takes longer than a function may (rebuild, redrive, verify and their
/// jobs), what needs one process (metrics, the live stream of events), and the pages that document the API.
final class Routes {

    private static final String LEDGERS = "/v1/ledgers";
    private static final String LEDGER = LEDGERS + "/{ledger}";
    private static final String ACCOUNTS = LEDGER + "/accounts";
    private static final String ACCOUNT = ACCOUNTS + "/{id}";
    private static final String TRANSACTIONS = LEDGER + "/transactions";
    private static final String TRANSACTION = TRANSACTIONS + "/{id}";

    private static final List<String> OPEN = List.of("/health/live", "/health/ready");

    private static final List<String> READ = List.of(
            LEDGERS,
            LEDGER,
            LEDGER + "/trial-balance",
            LEDGER + "/daily-totals",
            LEDGER + "/events",
            ACCOUNTS,
            ACCOUNT,
            ACCOUNT + "/balance",
            ACCOUNT + "/entries",
            ACCOUNT + "/statement",
            ACCOUNT + "/daily-totals",
            ACCOUNT + "/events",
            ACCOUNT + "/timeline",
            TRANSACTIONS,
            TRANSACTION,
            TRANSACTION + "/trace");

    private static final List<String> POSTED = List.of(
            LEDGERS,
            ACCOUNTS,
            ACCOUNT + "/freeze",
            ACCOUNT + "/unfreeze",
            ACCOUNT + "/close",
            TRANSACTIONS,
            TRANSACTIONS + "/bulk",
            TRANSACTION + "/post",
            TRANSACTION + "/void",
            TRANSACTION + "/reverse");

    private static final List<String> PATCHED = List.of(ACCOUNT);

    private Routes() {}

    static List<Route> all() {
        return Stream.of(
                        OPEN.stream().map(path -> Route.open(HttpMethod.GET, path)),
                        READ.stream().flatMap(Routes::read),
                        POSTED.stream().map(path -> Route.write(HttpMethod.POST, path)),
                        PATCHED.stream().map(path -> Route.write(HttpMethod.PATCH, path)))
                .flatMap(routes -> routes)
                .toList();
    }

    private static Stream<Route> read(String path) {
        return Stream.of(Route.read(HttpMethod.GET, path), Route.read(HttpMethod.HEAD, path));
    }
}
