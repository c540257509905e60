package dev.daybook.adapter.in.http.console.account;

import dev.daybook.adapter.in.http.console.page.Asked;
import dev.daybook.adapter.in.http.console.page.Link;
import dev.daybook.adapter.in.http.input.Choice;
import dev.daybook.adapter.in.http.input.Dates;
import dev.daybook.application.view.Period;
import dev.daybook.application.view.TimeAxis;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// The days of a statement, in UTC, both part of it.
public record Days(LocalDate from, LocalDate to, TimeAxis by) {

    /// Of this month, unless it is asked for others.
    static Days of(Asked asked, LocalDate today) {
        var to = asked.field("to", Dates.DATE);
        var from =
                asked.field("from", Dates.DATE).orElseGet(() -> to.orElse(today).withDayOfMonth(1));
        var by = asked.field("by", Choice.of(TimeAxis.class)).orElse(TimeAxis.EFFECTIVE);
        var last = to.orElseGet(() -> from.isAfter(today) ? from : today);
        if (last.isBefore(from)) {
            asked.call().faults().add("to", "must not be before from");
        }
        return new Days(from, last, by);
    }

    Period period() {
        return new Period(by, begin(from), begin(to.plusDays(1)));
    }

    Link link(String path) {
        return new Link(path).with("from", from).with("to", to).with("by", Choice.word(by));
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
