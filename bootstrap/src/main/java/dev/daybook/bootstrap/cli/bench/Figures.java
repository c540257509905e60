package dev.daybook.bootstrap.cli.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;

/// What a run that was checked has measured.
interface Figures {

    void print(PrintWriter out);

    void addTo(ObjectNode json);
}
