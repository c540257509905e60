package dev.daybook.bootstrap.cli.exporter;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/// Standard output, in UTF-8 whatever the terminal's language is. What is read from there cannot be taken back, so an
/// export that fails ends with a line that its reader will stumble over.
final class StreamOutput implements Output {

    private final Writer writer;
    private final String breakingOff;
    private boolean complete;

    StreamOutput(OutputStream stream, String breakingOff) {
        this.writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
        this.breakingOff = breakingOff;
    }

    @Override
    public void write(String text) throws IOException {
        writer.write(text);
    }

    @Override
    public void complete() throws IOException {
        writer.flush();
        complete = true;
    }

    @Override
    public void close() throws IOException {
        if (!complete) {
            writer.write(breakingOff);
            writer.flush();
        }
    }
}
