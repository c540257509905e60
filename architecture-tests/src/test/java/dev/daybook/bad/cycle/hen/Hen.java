package dev.daybook.bad.cycle.hen;

import dev.daybook.bad.cycle.egg.Egg;

public final class Hen {

    public Object lays() {
        return new Egg();
    }
}
