package dev.daybook.bootstrap.cli.importer;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/// `daybook import` as somebody types it, over and over; what it said last is kept.
final class ImportRun {

    private final Path directory;
    private URI url;
    private Path accounts;
    private Path transactions;
    private String out = "";
    private String err = "";

    ImportRun(URI url, Path directory) {
        this.url = url;
        this.directory = directory;
        this.accounts = directory.resolve("accounts.jsonl");
        this.transactions = directory.resolve("transactions.jsonl");
    }

    static String account(String id, String minimumBalance) {
        return """
                {"id": "%s", "asset": "EUR/2", "normal_balance": "debit", "minimum_balance": %s}\
                """.formatted(id, minimumBalance);
    }

    /// From food to bank.
    static String transaction(String externalId) {
        return transaction(externalId, "food", "bank");
    }

    static String transaction(String externalId, String debit, String credit) {
        return """
                {"external_id": "%s", "postings": [{"debit": "%s", "credit": "%s", "amount": "1", "asset": "EUR/2"}]}\
                """.formatted(externalId, debit, credit);
    }

    static String transactionWithoutId(String description) {
        return """
                {"description": "%s", \
                "postings": [{"debit": "food", "credit": "bank", "amount": "1", "asset": "EUR/2"}]}\
                """.formatted(description);
    }

    void against(URI service) {
        this.url = service;
    }

    void accountsIn(Path file) {
        this.accounts = file;
    }

    void transactionsIn(Path file) {
        this.transactions = file;
    }

    void accounts(String... lines) {
        accountsIn(write("accounts.jsonl", lines));
    }

    void transactions(String... lines) {
        transactionsIn(write("transactions.jsonl", lines));
    }

    /// Writes this part of the transactions as Latin-1 does.
    void breakEncodingOf(String part) throws IOException {
        var text = new String(Files.readAllBytes(transactions), StandardCharsets.ISO_8859_1);
        var utf8 = new String(part.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        Files.writeString(transactions, text.replace(utf8, part), StandardCharsets.ISO_8859_1);
    }

    int exitCode(String... more) {
        var said = new StringWriter();
        var complained = new StringWriter();
        int code = new CommandLine(new ImportCommand())
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(complained))
                .execute(arguments(more));
        out = said.toString().replace(System.lineSeparator(), "\n").replace(directory + "/", "");
        err = complained.toString();
        return code;
    }

    String out() {
        return out;
    }

    String err() {
        return err;
    }

    private String[] arguments(String... more) {
        var arguments = new ArrayList<>(List.of("--url", url.toString()));
        arguments.addAll(List.of("--accounts", accounts.toString()));
        arguments.addAll(List.of("--transactions", transactions.toString()));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    private Path write(String name, String... lines) {
        try {
            return Files.writeString(directory.resolve(name), String.join("\n", lines) + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
