package dev.daybook.bad.elsewhere;

import dev.daybook.bad.bootstrap.Shape;

final class KnowsTheBootstrap {

    Object shape() {
        return new Shape();
    }
}
