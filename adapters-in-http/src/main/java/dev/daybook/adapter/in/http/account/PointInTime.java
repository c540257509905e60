package dev.daybook.adapter.in.http.account;

import dev.daybook.adapter.in.http.generation.SideViews;
import dev.daybook.adapter.in.http.generation.Viewed;
import dev.daybook.adapter.in.http.input.Numbers;
import dev.daybook.adapter.in.http.input.Times;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.application.query.AccountAtQuery;
import dev.daybook.application.query.AccountQuery;
import dev.daybook.application.query.Freshness;
import dev.daybook.application.view.AccountView;
import dev.daybook.application.view.AsOf;
import dev.daybook.application.view.TimeAxis;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import java.time.Instant;
import java.util.Optional;

/// An account as it is, or as it was at the time or version that a request asks for.
public final class PointInTime {

    private final AccountQuery now;
    private final AccountAtQuery past;
    private final SideViews side;

    public PointInTime(AccountQuery now, AccountAtQuery past, SideViews side) {
        this.now = now;
        this.past = past;
        this.side = side;
    }

    Optional<AccountView> find(Call call, LedgerId ledger, AccountId account) {
        call.atMostOneOf("at", "effective_at", "version");
        call.atMostOneOf(Viewed.PARAMETER, "at");
        call.atMostOneOf(Viewed.PARAMETER, "version");
        var viewed = Viewed.by(call, side);
        var recordedAt = call.parameter("at", Times.TIME);
        var effectiveAt = call.parameter("effective_at", Times.TIME);
        var version = call.parameter("version", Numbers.VERSION);
        var freshness = call.freshness();
        call.check();
        if (recordedAt.isPresent()) {
            return at(ledger, account, recordedAt.get(), freshness);
        }
        if (version.isPresent()) {
            return past.atVersion(ledger, account, version.get());
        }
        var books = viewed.or(now);
        return effectiveAt.isPresent()
                ? books.find(ledger, account, new AsOf(TimeAxis.EFFECTIVE, effectiveAt.get()), freshness)
                : books.find(ledger, account, freshness);
    }

    /// What an account that is not guarded held is in the books, which may be behind.
    private Optional<AccountView> at(LedgerId ledger, AccountId account, Instant at, Freshness freshness) {
        if (freshness.atLeast().isPresent()) {
            var _ = now.find(ledger, account, freshness);
        }
        return past.at(ledger, account, at);
    }
}
