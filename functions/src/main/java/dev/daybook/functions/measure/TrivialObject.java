package dev.daybook.functions.measure;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

/// A function that does nothing with objects, as most are written: AWS's client reads the event and writes the answer.
public final class TrivialObject implements RequestHandler<Map<String, Object>, Map<String, Object>> {

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context call) {
        return Map.of();
    }
}
