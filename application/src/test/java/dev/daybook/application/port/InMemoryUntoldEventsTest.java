package dev.daybook.application.port;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

class InMemoryUntoldEventsTest implements UntoldEventsContract {

    private final Map<String, InMemoryUntoldEvents> publications = new ConcurrentHashMap<>();

    @Override
    public UntoldEvents untold(String publication) {
        return publications.computeIfAbsent(publication, _ -> new InMemoryUntoldEvents());
    }
}
