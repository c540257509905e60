package dev.daybook.bootstrap.cli.exporter;

import java.io.IOException;

/// Where an export goes. What was not completed before it is closed does not look complete afterwards.
interface Output extends AutoCloseable {

    void write(String text) throws IOException;

    void complete() throws IOException;

    @Override
    void close() throws IOException;
}
