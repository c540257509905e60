package dev.daybook.bad.domain;

import java.util.concurrent.locks.ReentrantLock;

final class StartsThreads {

    Object aThread() {
        return Thread.ofVirtual().unstarted(() -> {});
    }

    Object aLock() {
        return new ReentrantLock();
    }
}
