package dev.daybook.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daybook.application.transaction.TransactionIds;
import dev.daybook.domain.account.AccountCommand.OpenAccount;
import dev.daybook.domain.account.MinimumBalance;
import dev.daybook.domain.account.MinimumBalance.AtLeast;
import dev.daybook.domain.account.MinimumBalance.Unbounded;
import dev.daybook.domain.account.NormalBalance;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.money.Asset;
import dev.daybook.domain.money.Money;
import dev.daybook.domain.transaction.Draft;
import dev.daybook.domain.transaction.Posting;
import dev.daybook.domain.transaction.TransactionCommand.PostTransaction;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The files of an import as commands. They have to be right: what is wrong with them, the real import says better.
final class ImportFiles {

    private static final JsonMapper JSON = new JsonMapper();

    private ImportFiles() {}

    static List<OpenAccount> accounts(Path file) throws IOException {
        return each(file, ImportFiles::account);
    }

    static List<PostTransaction> transactions(LedgerId ledger, Path file) throws IOException {
        return each(file, line -> transaction(ledger, line));
    }

    /// As fine as the ledger's times are.
    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    private static <T> List<T> each(Path file, Function<JsonNode, T> command) throws IOException {
        var commands = new ArrayList<T>();
        try (var lines = JSON.readerFor(JsonNode.class).<JsonNode>readValues(Files.newBufferedReader(file))) {
            lines.forEachRemaining(line -> commands.add(command.apply(line)));
        }
        return commands;
    }

    private static OpenAccount account(JsonNode line) {
        var minimum = minimum(line.required("minimum_balance"));
        return new OpenAccount(
                new AccountId(line.required("id").textValue()),
                Asset.parse(line.required("asset").textValue()),
                NormalBalance.valueOf(
                        line.required("normal_balance").textValue().toUpperCase(Locale.ROOT)),
                minimum,
                minimum instanceof AtLeast,
                metadata(line),
                now());
    }

    private static MinimumBalance minimum(JsonNode minimum) {
        return minimum.isNull() ? new Unbounded() : new AtLeast(new BigInteger(minimum.textValue()));
    }

    private static PostTransaction transaction(LedgerId ledger, JsonNode line) {
        var externalId = line.required("external_id").textValue();
        return new PostTransaction(
                TransactionIds.ofExternalId(ledger, externalId),
                new Draft(
                        Optional.of(externalId),
                        line.required("postings")
                                .valueStream()
                                .map(ImportFiles::posting)
                                .toList(),
                        text(line, "effective_at").map(Instant::parse),
                        text(line, "description"),
                        metadata(line)),
                now());
    }

    private static Posting posting(JsonNode posting) {
        return new Posting(
                new AccountId(posting.required("debit").textValue()),
                new AccountId(posting.required("credit").textValue()),
                new Money(
                        Asset.parse(posting.required("asset").textValue()),
                        new BigInteger(posting.required("amount").textValue())));
    }

    private static Map<String, String> metadata(JsonNode line) {
        var metadata = new HashMap<String, String>();
        line.path("metadata").forEachEntry((key, value) -> metadata.put(key, value.textValue()));
        return metadata;
    }

    private static Optional<String> text(JsonNode line, String field) {
        return Optional.ofNullable(line.path(field).textValue());
    }
}
