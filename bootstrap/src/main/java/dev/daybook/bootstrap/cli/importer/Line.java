package dev.daybook.bootstrap.cli.importer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;

/// One line of a file.
///
/// @param number from 1
/// @param end how many bytes of the file lie before the next line
record Line(Path file, long number, long end, Content content) {

    sealed interface Content {}

    /// `text` is what stands in the file and is sent; `json` is only looked at.
    record JsonObject(String text, ObjectNode json) implements Content {}

    record Malformed(String why) implements Content {}
}
