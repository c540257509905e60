package dev.daybook.adapter.in.http.console.operation;

import dev.daybook.adapter.in.http.console.page.Pages;
import dev.daybook.adapter.in.http.console.page.Section;
import dev.daybook.adapter.in.http.input.Names;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.application.job.Job;
import dev.daybook.domain.id.LedgerId;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.Map;

/// Shows the pages of this section, with the ledger that their menu leads to.
record OperationPages(Pages pages) {

    private static final LedgerId USUAL = new LedgerId("main");

    /// To be asked for before the call is checked.
    LedgerId ledger(Call call) {
        return call.parameter(OperationPaths.LEDGER, Names.LEDGER)
                .or(() -> pages.firstLedger(call))
                .orElse(USUAL);
    }

    void show(Call call, LedgerId ledger, String title, String template, Map<String, ?> model) {
        pages.show(call, Section.OPERATIONS, title, ledger, template, model);
    }

    /// A piece of a page, which is told the ledger instead of the whole shell.
    void piece(Call call, LedgerId ledger, String template, Map<String, ?> model) {
        var all = new HashMap<String, Object>(model);
        all.put("ledger", ledger);
        pages.bare(call, template, all);
    }

    /// What was begun can be watched.
    void watch(Call call, LedgerId ledger, Job job) {
        call.http().redirect(OperationPaths.job(ledger, job), HttpStatus.SEE_OTHER);
    }
}
