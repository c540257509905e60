package dev.daybook.adapter.in.http.console.transaction;

import dev.daybook.adapter.in.http.console.page.Asked;
import dev.daybook.adapter.in.http.console.page.Link;
import dev.daybook.adapter.in.http.input.Choice;
import dev.daybook.adapter.in.http.input.Dates;
import dev.daybook.application.port.Books.TransactionFilter;
import dev.daybook.application.view.TransactionStatus;
import dev.daybook.domain.id.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/// What is looked for among transactions, as it is being typed.
///
/// @param to part of the time asked for, as `from` is; days are in UTC
public record TransactionSearch(
        Optional<String> account,
        Optional<TransactionStatus> status,
        Optional<String> externalId,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {

    static TransactionSearch of(Asked asked) {
        return new TransactionSearch(
                asked.text("account"),
                asked.field("status", Choice.of(TransactionStatus.class)),
                asked.text("external_id"),
                asked.field("from", Dates.DATE),
                asked.field("to", Dates.DATE));
    }

    /// Empty when no transaction can be such.
    Optional<TransactionFilter> filter() {
        var touched = account.filter(AccountId::isSpelledWell).map(AccountId::new);
        return touched.isPresent() == account.isPresent() ? Optional.of(filter(touched)) : Optional.empty();
    }

    private TransactionFilter filter(Optional<AccountId> touched) {
        return new TransactionFilter(
                touched,
                status,
                externalId,
                from.map(TransactionSearch::begin),
                to.map(day -> begin(day.plusDays(1))),
                Map.of());
    }

    /// To these transactions, or to those behind some of them.
    Link link(String path) {
        return new Link(path)
                .with("account", account)
                .with("status", status.map(Choice::word))
                .with("external_id", externalId)
                .with("from", from)
                .with("to", to);
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
