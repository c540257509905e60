package dev.daybook.adapter.in.http.console.page;

import dev.daybook.adapter.in.http.auth.Scope;
import dev.daybook.domain.id.LedgerId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// What stands around every page.
///
/// @param title of the page itself
/// @param ledger the one that the menu leads to
/// @param ledgers those to choose from
/// @param actor who looks
/// @param scopes what they may do
/// @param signedIn whether they can sign out
/// @param csrf the secret of this page's forms
public record Shell(
        Section section,
        String title,
        LedgerId ledger,
        List<LedgerId> ledgers,
        String actor,
        Set<Scope> scopes,
        boolean signedIn,
        String csrf) {

    public Shell {
        ledgers = List.copyOf(ledgers);
        scopes = Set.copyOf(scopes);
    }

    /// Where a ledger's pages begin.
    public static String root(LedgerId ledger) {
        return "/console/ledgers/" + ledger;
    }

    public String root() {
        return root(ledger);
    }

    /// The sections they may see.
    public List<Section> sections() {
        return Arrays.stream(Section.values())
                .filter(each -> scopes.contains(each.scope()))
                .toList();
    }

    public boolean may(Scope scope) {
        return scopes.contains(scope);
    }
}
