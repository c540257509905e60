package dev.daybook.bad.cycle.egg;

import dev.daybook.bad.cycle.hen.Hen;

public final class Egg {

    public Object hatches() {
        return new Hen();
    }
}
