package dev.daybook.application.port;

import dev.daybook.application.fixture.Feeder;

class InMemoryBalancesTest implements BalancesContract {

    private final InMemoryBalances balances = new InMemoryBalances();
    private final Feeder feeder = new Feeder(balances);

    @Override
    public Feeder feeder() {
        return feeder;
    }

    @Override
    public Projection projection() {
        return balances;
    }

    @Override
    public Balances balances() {
        return balances;
    }
}
