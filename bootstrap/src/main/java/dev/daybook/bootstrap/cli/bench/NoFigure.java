package dev.daybook.bootstrap.cli.bench;

import java.util.List;

/// The run is not worth a figure. Says what differs from what it should be.
final class NoFigure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> differences;

    NoFigure(List<String> differences) {
        super(String.join("; ", differences));
        this.differences = List.copyOf(differences);
    }

    List<String> differences() {
        return differences;
    }
}
