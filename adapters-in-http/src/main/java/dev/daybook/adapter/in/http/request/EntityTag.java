package dev.daybook.adapter.in.http.request;

import java.util.Optional;
import java.util.regex.Pattern;

/// Names one state of a thing (RFC 9110, 8.8.3): its version, and behind a hyphen whatever else it depends on.
///
/// @param isWeak whether it only promises a similar state; ours never are
/// @param opaque what stands in the quotes
public record EntityTag(boolean isWeak, String opaque) {

    private static final Pattern OURS = Pattern.compile("([1-9][0-9]{0,17})(-.*)?");

    public static EntityTag of(long version) {
        return new EntityTag(false, Long.toString(version));
    }

    /// Of a thing that changes without its version, by all that it shows.
    public static EntityTag of(long version, byte[] contents) {
        return new EntityTag(
                false, "%d-%s".formatted(version, Digest.of(contents).substring(0, 16)));
    }

    /// The version it stands for; none when it is weak, or none of ours.
    Optional<Long> version() {
        var ours = OURS.matcher(opaque);
        return !isWeak && ours.matches() ? Optional.of(Long.valueOf(ours.group(1))) : Optional.empty();
    }

    @Override
    public String toString() {
        return (isWeak ? "W/\"" : "\"") + opaque + "\"";
    }
}
