package dev.daybook.adapter.out.jooq;

import dev.daybook.application.view.EntryView.EffectivePlace;
import dev.daybook.application.view.Period;
import dev.daybook.application.view.TimeAxis;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;

/// What an account held where a statement begins, where it ends, and where its page begins.
final class StatementSums {

    private final Period period;
    private final Cut end;
    private final Cut pageBegins;
    private final HoldingsAt opening;
    private final HoldingsAt closing;
    private final Optional<HoldingsAt> abovePage;

    /// @param after what the page is behind; ahead of the period, that is the period's beginning
    StatementSums(Period period, Optional<EffectivePlace> after) {
        var axis = period.axis();
        var begin = Cut.before(axis, period.from());
        var behind =
                after.filter(last -> !time(axis, last).isBefore(period.from())).map(last -> Cut.behind(axis, last));
        this.period = period;
        this.end = Cut.before(axis, period.to());
        this.pageBegins = behind.orElse(begin);
        this.opening = new HoldingsAt(begin, "opening");
        this.closing = new HoldingsAt(end, "closing");
        this.abovePage = behind.map(cut -> new HoldingsAt(cut, "above_page"));
    }

    private static Instant time(TimeAxis axis, EffectivePlace place) {
        return switch (axis) {
            case EFFECTIVE -> place.effectiveAt();
            case RECORDED -> place.place().recordedAt();
        };
    }

    Period period() {
        return period;
    }

    HoldingsAt opening() {
        return opening;
    }

    HoldingsAt closing() {
        return closing;
    }

    /// By how much debits outweigh credits there.
    Field<BigInteger> netAbovePage() {
        var sums = abovePage.orElse(opening);
        return sums.debits().minus(sums.credits());
    }

    Condition isOnPage() {
        return pageBegins.behind().apply(MovementTable.ENTRIES).and(end.ahead().apply(MovementTable.ENTRIES));
    }

    <R extends Record> SelectJoinStep<R> joinTo(SelectJoinStep<R> from) {
        var joined = closing.joinTo(opening.joinTo(from));
        return abovePage.map(sums -> sums.joinTo(joined)).orElse(joined);
    }
}
