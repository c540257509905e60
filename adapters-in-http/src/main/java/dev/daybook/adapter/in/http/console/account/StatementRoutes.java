package dev.daybook.adapter.in.http.console.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.daybook.adapter.in.http.auth.Access;
import dev.daybook.adapter.in.http.console.page.Asked;
import dev.daybook.adapter.in.http.console.page.Pages;
import dev.daybook.adapter.in.http.console.page.Places;
import dev.daybook.adapter.in.http.console.page.Rows;
import dev.daybook.adapter.in.http.console.page.SafeHeaders;
import dev.daybook.adapter.in.http.console.page.Section;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.adapter.in.http.request.NotFound;
import dev.daybook.adapter.in.http.request.Routes;
import dev.daybook.application.query.AccountQuery;
import dev.daybook.application.query.Freshness;
import dev.daybook.application.view.EntryView.EffectivePlace;
import dev.daybook.application.view.Statement;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/// What was posted to an account on some days, to read, to print, and for spreadsheets.
public final class StatementRoutes {

    private static final int ROWS = 500;
    private static final int ROWS_AT_ONCE = 1_000;

    private final Pages pages;
    private final AccountQuery accounts;
    private final NotFound notFound;
    private final InstantSource time;

    public StatementRoutes(Pages pages, AccountQuery accounts, NotFound notFound, InstantSource time) {
        this.pages = pages;
        this.accounts = accounts;
        this.notFound = notFound;
        this.time = time;
    }

    public void addTo(Routes routes) {
        routes.get("/console/ledgers/{ledger}/accounts/{id}/statement", Access.READ_LEDGER, this::show);
        routes.get("/console/ledgers/{ledger}/accounts/{id}/statement.csv", Access.READ_LEDGER, this::download);
    }

    private void show(Call call) {
        var ledger = call.path().ledger();
        var id = call.path().account();
        var asked = new Asked(call);
        var days = Days.of(asked, today());
        var after = asked.field("after", Places.STATEMENT_LINE);
        call.check();
        var account = accounts.find(ledger, id, Freshness.ANY).orElseThrow(() -> notFound.account(ledger));
        var statement = statement(ledger, id, days, after, ROWS + 1);
        var link = days.link(AccountRoutes.path(ledger, id) + "/statement");
        var rows = Rows.of(statement.entries(), ROWS, last -> link.with("after", Places.of(last.effectivePlace())));
        pages.show(
                call,
                Section.ACCOUNTS,
                "Statement of " + id.value(),
                ledger,
                "account/statement.jte",
                Map.of(
                        "account", new AccountFigures(account),
                        "days", days,
                        "statement", statement,
                        "entries", rows,
                        "csv", days.link(AccountRoutes.path(ledger, id) + "/statement.csv")));
    }

    private void download(Call call) throws IOException {
        var ledger = call.path().ledger();
        var id = call.path().account();
        var days = Days.of(new Asked(call), today());
        call.check();
        var page = statement(ledger, id, days, Optional.empty(), ROWS_AT_ONCE);
        SafeHeaders.addTo(call.http());
        var name = "%s-%s-%s.csv".formatted(id.value().replace(':', '_'), days.from(), days.to());
        call.http()
                .contentType("text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"%s\"".formatted(name));
        if (!call.isHead()) {
            write(call, ledger, days, page);
        }
    }

    /// Page by page: there may be millions of lines.
    private void write(Call call, LedgerId ledger, Days days, Statement first) throws IOException {
        var writer = new OutputStreamWriter(call.http().outputStream(), UTF_8);
        writer.write(StatementLines.HEAD);
        writer.write(StatementLines.opening(first));
        var page = first;
        while (!page.entries().isEmpty()) {
            writer.write(StatementLines.entries(page));
            var last = page.entries().getLast().effectivePlace();
            page = statement(ledger, first.account(), days, Optional.of(last), ROWS_AT_ONCE);
        }
        writer.write(StatementLines.closing(first));
        writer.flush();
    }

    private Statement statement(LedgerId ledger, AccountId id, Days days, Optional<EffectivePlace> after, int rows) {
        return accounts.statement(ledger, id, days.period(), after, rows, Freshness.ANY)
                .orElseThrow(() -> notFound.account(ledger));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(time.instant(), ZoneOffset.UTC);
    }
}
