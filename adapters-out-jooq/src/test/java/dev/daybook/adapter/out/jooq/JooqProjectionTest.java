package dev.daybook.adapter.out.jooq;

import dev.daybook.application.fixture.Feeder;
import dev.daybook.application.port.Projection;
import dev.daybook.application.port.ProjectionContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqProjectionTest implements ProjectionContract {

    @RegisterExtension
    final PostgresExtension postgres = new PostgresExtension();

    private final Projection projection = postgres.projection();
    private final Feeder feeder = new Feeder(projection);

    @Override
    public Projection projection() {
        return projection;
    }

    @Override
    public Feeder feeder() {
        return feeder;
    }
}
