package dev.daybook.functions.measure;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// A function that does nothing: what any function costs.
public final class Trivial implements RequestStreamHandler {

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context call) throws IOException {
        var _ = event.transferTo(OutputStream.nullOutputStream());
        answer.write('{');
        answer.write('}');
    }
}
