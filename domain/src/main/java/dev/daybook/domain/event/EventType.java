package dev.daybook.domain.event;

/// The name and version an event is stored under, for ever.
public record EventType(String name, int version) {

    @Override
    public String toString() {
        return name + " version " + version;
    }
}
