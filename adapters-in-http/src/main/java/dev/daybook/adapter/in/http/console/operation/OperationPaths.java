package dev.daybook.adapter.in.http.console.operation;

import dev.daybook.application.job.Job;
import dev.daybook.domain.id.LedgerId;

/// Where the pages are. They concern all ledgers at once; the one that the menu leads to goes with them.
public final class OperationPaths {

    /// The query parameter that names the ledger of the menu.
    static final String LEDGER = "ledger";

    private OperationPaths() {}

    public static String of(LedgerId ledger, String path) {
        return "/console%s?%s=%s".formatted(path, LEDGER, ledger);
    }

    public static String projection(LedgerId ledger, String name) {
        return projection(ledger, name, "");
    }

    /// Where something is done with it.
    ///
    /// @param action such as `/rebuild`
    public static String projection(LedgerId ledger, String name, String action) {
        return of(ledger, "/operations/" + name + action);
    }

    public static String job(LedgerId ledger, Job job) {
        return of(ledger, "/jobs/" + job.id());
    }
}
