package dev.daybook.adapter.in.http.request;

import dev.daybook.adapter.in.http.input.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What `If-Match` and `If-None-Match` hold: some tags, or `*` for whatever there is.
public record EntityTags(boolean isAny, List<EntityTag> tags) {

    public static final EntityTags NONE = new EntityTags(false, List.of());

    private static final EntityTags ANY = new EntityTags(true, List.of());
    private static final Pattern ELEMENT =
            Pattern.compile("[ \\t]*+(?:(W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*+)\"[ \\t]*+)?(?:,|$)");

    static final Rule<EntityTags> RULE =
            spot -> read(spot.value().textValue().strip()).or(() -> spot.fault("must be * or entity tags in quotes"));

    public EntityTags {
        tags = List.copyOf(tags);
    }

    /// Whether one of them is this tag, weak or not.
    public boolean hasAlike(EntityTag current) {
        return isAny || tags.stream().anyMatch(tag -> tag.opaque().equals(current.opaque()));
    }

    /// Whether one of them stands for this version.
    public boolean has(long version) {
        return isAny || versions().contains(version);
    }

    /// The versions they stand for.
    public List<Long> versions() {
        return tags.stream().flatMap(tag -> tag.version().stream()).toList();
    }

    /// Empty elements of the list are left out, as RFC 9110 demands; nothing else than those is no list.
    private static Optional<EntityTags> read(String text) {
        if (text.equals("*")) {
            return Optional.of(ANY);
        }
        var tags = new ArrayList<EntityTag>();
        var element = ELEMENT.matcher(text);
        for (int at = 0; at < text.length(); at = element.end()) {
            if (!element.region(at, text.length()).lookingAt()) {
                return Optional.empty();
            }
            if (element.group(2) != null) {
                tags.add(new EntityTag(element.group(1) != null, element.group(2)));
            }
        }
        return tags.isEmpty() ? Optional.empty() : Optional.of(new EntityTags(false, tags));
    }
}
