package dev.daybook.deploy.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads the settings from what `cdk deploy -c name=value` gives, and names all that is wrong with them at
/// once.
public final class StackContext {

    private static final Pattern STAGE = Pattern.compile("[a-z][a-z0-9]{0,11}");
    private static final Pattern ISSUER = Pattern.compile("https://\\S+");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final Pattern INSTANCE_CLASS = Pattern.compile("db\\.[a-z0-9]+\\.[a-z0-9]+");
    private static final Pattern ANY = Pattern.compile("\\S+");

    private final Function<String, Optional<String>> values;
    private final List<String> faults = new ArrayList<>();

    private StackContext(Function<String, Optional<String>> values) {
        this.values = values;
    }

    /// Throws [IllegalArgumentException], one line for each fault.
    public static StackSettings read(Function<String, Optional<String>> values) {
        return new StackContext(values).settings();
    }

    private StackSettings settings() {
        var settings = new StackSettings(
                text("stage", STAGE, "a lower-case word of at most 12 letters and digits", Optional.of("dev")),
                text("jwt-issuer", ISSUER, "an https address", Optional.empty()),
                text("jwt-audience", ANY, "one word", Optional.empty()),
                values.apply("alarm-email")
                        .map(email -> text("alarm-email", EMAIL, "an e-mail address", Optional.of(email))),
                publisher(),
                text("postgres-class", INSTANCE_CLASS, "like db.m7g.large", Optional.of("db.m7g.large")));
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", faults));
        }
        return settings;
    }

    private String text(String name, Pattern form, String inWords, Optional<String> otherwise) {
        var value = values.apply(name).or(() -> otherwise);
        if (value.isEmpty()) {
            faults.add("%s is missing: give it with -c %s=…, %s".formatted(name, name, inWords));
        } else if (!form.matcher(value.get()).matches()) {
            faults.add("%s must be %s, not \"%s\"".formatted(name, inWords, value.get()));
        }
        return value.orElse("");
    }

    private Publisher publisher() {
        var wanted = values.apply("publisher").orElse(Publisher.EVENTBRIDGE.setting());
        var found = Stream.of(Publisher.values())
                .filter(publisher -> publisher.setting().equals(wanted.toLowerCase(Locale.ROOT)))
                .findFirst();
        if (found.isEmpty()) {
            faults.add("publisher must be eventbridge or sns, not \"%s\"".formatted(wanted));
        }
        return found.orElse(Publisher.EVENTBRIDGE);
    }
}
