package dev.daybook.adapter.in.http.health;

import java.util.List;

/// Whether everything this process needs is there. Asked often, so answered quickly and without an exception.
@FunctionalInterface
public interface Readiness {

    List<Part> parts();

    /// One thing that is needed, and how it is, in a sentence.
    record Part(String name, boolean up, String detail) {

        public static Part up(String name, String detail) {
            return new Part(name, true, detail);
        }

        public static Part down(String name, String detail) {
            return new Part(name, false, detail);
        }
    }
}
