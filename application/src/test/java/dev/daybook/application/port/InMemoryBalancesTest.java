package dev.daybook.application.port;

class InMemoryBalancesTest implements BalancesContract {

    private final InMemoryBalances balances = new InMemoryBalances();

    @Override
    public Projection projection() {
        return balances;
    }

    @Override
    public Balances balances() {
        return balances;
    }
}
