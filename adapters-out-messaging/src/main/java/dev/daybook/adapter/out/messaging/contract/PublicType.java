package dev.daybook.adapter.out.messaging.contract;

import java.net.URI;

/// The name and version under which others know an event. A new version is a new type: who knows only the old one goes
/// on hearing it as long as we publish it.
///
/// @param name in reverse domain order, such as `dev.daybook.transaction.posted`
public record PublicType(String name, int version) {

    private static final String SCHEMAS = "https://daybook.dev/schemas/";

    /// Where its JSON Schema is among our resources.
    public String schemaFile() {
        return "schemas/%s/%d.json".formatted(name, version);
    }

    /// Names its JSON Schema, whether or not anybody serves it there.
    public URI schema() {
        return URI.create(SCHEMAS + "%s/%d.json".formatted(name, version));
    }

    /// As rules match it: `dev.daybook.transaction.posted.v1`.
    @Override
    public String toString() {
        return name + ".v" + version;
    }
}
