package dev.daybook.bad.domain;

import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

final class RollsDice {

    Object anId() {
        return UUID.randomUUID();
    }

    Object aRandom() {
        return new Random();
    }

    Object aGenerator() {
        return RandomGenerator.getDefault();
    }

    int aThreadsOwn() {
        return ThreadLocalRandom.current().nextInt();
    }

    double aFraction() {
        return Math.random();
    }
}
