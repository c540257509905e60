package dev.daybook.adapter.in.http;

import static java.util.Objects.requireNonNull;

import dev.daybook.adapter.in.http.auth.Access;
import dev.daybook.adapter.in.http.auth.Access.Reach;
import dev.daybook.adapter.in.http.auth.Scope;
import dev.daybook.adapter.in.http.fixture.Contract;
import io.swagger.v3.oas.models.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the document demands of those who ask, in all the places where it says so.
final class DocumentedAccess {

    private static final Map<String, Reach> REACHES = Map.of(
            "path", Reach.LEDGER_OF_PATH,
            "granted", Reach.GRANTED_LEDGERS,
            "all", Reach.ALL_LEDGERS,
            "none", Reach.NO_LEDGER);

    private DocumentedAccess() {}

    static SortedMap<String, Access> all() {
        var all = new TreeMap<String, Access>();
        Contract.DOCUMENT
                .getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> all.put(method + " " + path, of(operation))));
        return all;
    }

    private static Access of(Operation operation) {
        var documented = Optional.ofNullable(operation.getExtensions()).map(all -> (Map<?, ?>) all.get("x-access"));
        boolean takesToken = !operation.getSecurity().isEmpty();
        boolean refuses = operation.getResponses().keySet().containsAll(List.of("401", "403"));
        if (takesToken != documented.isPresent() || refuses != takesToken) {
            throw new AssertionError(operation.getOperationId() + " says half of what it demands");
        }
        return documented.map(access -> of(operation, access)).orElse(Access.ANYONE);
    }

    private static Access of(Operation operation, Map<?, ?> documented) {
        var scope = Scope.of(String.valueOf(documented.get("scope")));
        var reach = REACHES.get(String.valueOf(documented.get("ledgers")));
        var told = requireNonNull(operation.getResponses().get("403")).getDescription();
        if (scope.filter(of -> told.contains("`%s`".formatted(of.word()))).isEmpty()) {
            throw new AssertionError(operation.getOperationId() + " says something else in its 403");
        }
        return Arrays.stream(Access.values())
                .filter(access -> access.scope().equals(scope) && access.reach() == reach)
                .findFirst()
                .orElseThrow();
    }
}
