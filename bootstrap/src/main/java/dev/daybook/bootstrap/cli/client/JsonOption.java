package dev.daybook.bootstrap.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Option;

/// Whether a command answers a program: with one JSON document on standard output, and nothing else there.
public final class JsonOption {

    @Option(names = "--json", description = "Answer with one JSON document, for programs.")
    private boolean wanted;

    public boolean isWanted() {
        return wanted;
    }

    public void print(PrintWriter out, JsonNode document) {
        out.println(document);
        out.flush();
    }

    /// A list is shown as the API shows one.
    public void print(PrintWriter out, List<? extends JsonNode> data) {
        var document = JsonNodeFactory.instance.objectNode();
        document.putArray("data").addAll(data);
        print(out, document);
    }
}
