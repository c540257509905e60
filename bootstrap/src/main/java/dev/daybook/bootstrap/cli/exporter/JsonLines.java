package dev.daybook.bootstrap.cli.exporter;

import com.fasterxml.jackson.databind.JsonNode;

/// Each transaction on a line, as the API answers it.
final class JsonLines implements Journal {

    @Override
    public String opening() {
        return "";
    }

    @Override
    public String entry(JsonNode transaction) {
        return transaction + "\n";
    }

    @Override
    public String ending(long transactions) {
        return "";
    }

    @Override
    public String breakingOff() {
        return "incomplete: the export broke off here\n";
    }
}
