package dev.daybook.adapter.in.http.console.tryit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A request as it goes to the API.
///
/// @param path with all that has to be encoded
/// @param wording what to say instead where the API finds a field at fault that was filled in otherwise than it is sent
/// @param missing the field that names what is changed, where that was left blank: then there is no path
record Drafted(
        String path,
        boolean dryRun,
        String key,
        ObjectNode body,
        Map<String, String> wording,
        Optional<String> missing) {

    Drafted {
        wording = new HashMap<>(wording);
    }

    String target() {
        return path + (dryRun ? "?dry_run=true" : "");
    }
}
