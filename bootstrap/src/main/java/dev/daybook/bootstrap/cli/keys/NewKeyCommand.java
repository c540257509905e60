package dev.daybook.bootstrap.cli.keys;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.in.http.auth.GrantedLedgers;
import dev.daybook.adapter.in.http.auth.Principal;
import dev.daybook.adapter.in.http.auth.Scope;
import dev.daybook.adapter.in.http.auth.key.ApiKeys;
import dev.daybook.adapter.in.http.auth.key.Secret;
import dev.daybook.adapter.in.http.auth.key.UnusableKeyFile;
import dev.daybook.bootstrap.cli.client.JsonOption;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = "Make an API key and print it, this once: the file keeps only its hash.",
        footer = {
            "",
            "A service that uses the file takes the key with its next request, and names its",
            "actor in every event that the holder causes."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the key is in the file", "2:wrong usage, or a file that cannot be used"})
public final class NewKeyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--actor", required = true, paramLabel = "NAME", description = "Who will hold it.")
    private String actor = "";

    @Option(
            names = "--scope",
            required = true,
            split = ",",
            paramLabel = "SCOPE",
            description = "What they may: ledger:read, ledger:write or ledger:operate; more than once for several.")
    private List<String> scopes = List.of();

    @Option(
            names = "--ledger",
            required = true,
            split = ",",
            paramLabel = "ID",
            description = "Where they may; more than once for several, '*' for every ledger there is and will be.")
    private List<String> ledgers = List.of();

    @Option(names = "--file", required = true, paramLabel = "FILE", description = "Made where there is none.")
    private Path file = Path.of("");

    @Option(names = "--expires", paramLabel = "TIME", description = "Until when, such as 2030-01-01T00:00:00Z.")
    private @Nullable String expires;

    @Mixin
    private JsonOption json = new JsonOption();

    @Override
    public Integer call() {
        var faults = new ArrayList<String>();
        var holder = holder(faults);
        var end = end(faults);
        if (!faults.isEmpty() || holder.isEmpty()) {
            return refuse(String.join("; ", faults));
        }
        try {
            var secret = ApiKeys.issue(file, holder.get(), end);
            tell(secret, holder.get());
            return 0;
        } catch (UnusableKeyFile unusable) {
            return refuse(String.valueOf(unusable.getMessage()));
        } catch (IOException unwritable) {
            return refuse("cannot write to %s: %s"
                    .formatted(file, unwritable.getClass().getSimpleName()));
        }
    }

    private Optional<Principal> holder(List<String> faults) {
        if (!Principal.isActor(actor)) {
            faults.add("--actor must be 1 to 255 characters that can be read");
        }
        var known = scopes.stream().flatMap(word -> Scope.of(word).stream()).collect(Collectors.toSet());
        if (!Set.copyOf(scopes).equals(known.stream().map(Scope::word).collect(Collectors.toSet()))) {
            faults.add("--scope must be ledger:read, ledger:write or ledger:operate");
        }
        var granted = GrantedLedgers.of(ledgers);
        if (granted.isEmpty()) {
            faults.add("--ledger must be 1 to 64 letters, digits, _ or -, or '*' alone");
        }
        return faults.isEmpty() ? granted.map(where -> new Principal(actor, known, where)) : Optional.empty();
    }

    private Optional<Instant> end(List<String> faults) {
        try {
            return Optional.ofNullable(expires)
                    .map(time -> OffsetDateTime.parse(time).toInstant());
        } catch (DateTimeException unreadable) {
            faults.add("--expires must be like 2030-01-01T00:00:00Z");
            return Optional.empty();
        }
    }

    private void tell(Secret secret, Principal holder) {
        var out = spec.commandLine().getOut();
        if (json.isWanted()) {
            json.print(out, document(secret, holder));
        } else {
            spec.commandLine()
                    .getErr()
                    .println("Key %s is in %s. This is its secret, shown this once:".formatted(secret.id(), file));
            out.println(secret.text());
            out.flush();
        }
    }

    private ObjectNode document(Secret secret, Principal holder) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", secret.id())
                .put("secret", secret.text())
                .put("actor", holder.actor())
                .put("file", file.toString());
    }

    private int refuse(String why) {
        spec.commandLine().getErr().println("daybook keys new: " + why);
        return 2;
    }
}
