package dev.daybook.adapter.in.http.console.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.daybook.adapter.in.http.auth.Principal;
import dev.daybook.adapter.in.http.auth.Scope;
import dev.daybook.adapter.in.http.console.session.Csrf;
import dev.daybook.adapter.in.http.console.session.Session;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.application.query.Freshness;
import dev.daybook.application.query.LedgerQuery;
import dev.daybook.application.view.LedgerView;
import dev.daybook.domain.id.LedgerId;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes pages of templates, and answers with them.
public final class Pages {

    private static final String PACKAGE = "dev.daybook.adapter.in.http.console.template";
    private static final int MOST_LEDGERS = 100;

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), PACKAGE);
    private final LedgerQuery ledgers;

    public Pages(LedgerQuery ledgers) {
        this.ledgers = ledgers;
    }

    /// A page of one ledger. The template is given `shell` beside `model`.
    public void show(Call call, Section section, String title, LedgerId ledger, String template, Map<String, ?> model) {
        var all = new HashMap<String, Object>(model);
        all.put("shell", shell(call, section, title, ledger));
        answer(call.http(), template, all);
    }

    /// A page, or a piece of one, with nothing around it.
    public void bare(Call call, String template, Map<String, ?> model) {
        answer(call.http(), template, new HashMap<>(model));
    }

    /// The text of a piece of a page.
    public String piece(String template, Map<String, ?> model) {
        return new String(render(template, new HashMap<>(model)), UTF_8);
    }

    /// The ledger to begin with: `main` where that is granted, or the first of those that are.
    public Optional<LedgerId> firstLedger(Call call) {
        var granted = granted(call);
        return granted.stream()
                .filter(ledger -> ledger.value().equals("main"))
                .findFirst()
                .or(() -> granted.stream().findFirst());
    }

    void answer(Context http, String template, Map<String, Object> model) {
        SafeHeaders.addTo(http);
        http.contentType("text/html; charset=utf-8").result(render(template, model));
    }

    private byte[] render(String template, Map<String, Object> model) {
        var output = new Utf8ByteOutput();
        templates.render(template, model, output);
        return output.toByteArray();
    }

    private Shell shell(Call call, Section section, String title, LedgerId ledger) {
        var caller = call.caller();
        return new Shell(
                section,
                title,
                ledger,
                granted(call),
                caller.actor(),
                scopes(caller),
                Session.isOpen(call.http()),
                Csrf.secret(call.http()));
    }

    /// Operations concern every ledger, so they are not for those to whom some are granted.
    private static Set<Scope> scopes(Principal caller) {
        var scopes = new HashSet<>(caller.scopes());
        scopes.removeIf(scope -> scope == Scope.OPERATE && !caller.mayOperate());
        return scopes;
    }

    private List<LedgerId> granted(Call call) {
        return ledgers.list(call.caller().ledgers().names(), Optional.empty(), MOST_LEDGERS, Freshness.ANY).stream()
                .map(LedgerView::id)
                .toList();
    }
}
