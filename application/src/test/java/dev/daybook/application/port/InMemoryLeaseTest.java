package dev.daybook.application.port;

import java.util.concurrent.Semaphore;

class InMemoryLeaseTest implements LeaseContract {

    private final Semaphore free = new Semaphore(1);

    @Override
    public Lease another() {
        return new InMemoryLease(free);
    }

    @Override
    public void crash(Lease lease) {
        ((InMemoryLease) lease).crash();
    }
}
