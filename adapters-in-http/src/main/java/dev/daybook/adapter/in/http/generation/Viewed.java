package dev.daybook.adapter.in.http.generation;

import dev.daybook.adapter.in.http.input.Choice;
import dev.daybook.adapter.in.http.input.Rule;
import dev.daybook.adapter.in.http.problem.Missing;
import dev.daybook.adapter.in.http.problem.ProblemException;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.application.query.AccountQuery;
import dev.daybook.application.query.BalanceQuery;
import dev.daybook.application.query.TrialBalanceQuery;
import java.util.Optional;
import java.util.function.Supplier;

/// The generation that a request asks to look at: the live one, unless it says `generation=side`.
public final class Viewed {

    public static final String PARAMETER = "generation";

    private static final Rule<Which> RULE = Choice.of(Which.class);

    private enum Which {
        LIVE,
        SIDE
    }

    private final SideViews side;
    private final boolean isSide;

    private Viewed(SideViews side, boolean isSide) {
        this.side = side;
        this.isSide = isSide;
    }

    public static Viewed by(Call call, SideViews side) {
        return new Viewed(
                side, call.parameter(PARAMETER, RULE).filter(Which.SIDE::equals).isPresent());
    }

    public AccountQuery or(AccountQuery live) {
        return isSide ? found(side::accounts) : live;
    }

    public TrialBalanceQuery or(TrialBalanceQuery live) {
        return isSide ? found(side::trialBalances) : live;
    }

    public BalanceQuery or(BalanceQuery live) {
        return isSide ? found(side::balancesQuery) : live;
    }

    private static <Q> Q found(Supplier<Optional<Q>> query) {
        return query.get().orElseThrow(() -> new ProblemException(Missing.generation()));
    }
}
