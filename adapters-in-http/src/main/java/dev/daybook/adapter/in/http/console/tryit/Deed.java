package dev.daybook.adapter.in.http.console.tryit;

import static dev.daybook.adapter.in.http.console.tryit.Deed.Part.ACCOUNT;
import static dev.daybook.adapter.in.http.console.tryit.Deed.Part.AMOUNTS;
import static dev.daybook.adapter.in.http.console.tryit.Deed.Part.DESCRIPTION;
import static dev.daybook.adapter.in.http.console.tryit.Deed.Part.EFFECTIVE;
import static dev.daybook.adapter.in.http.console.tryit.Deed.Part.EXPIRES;
import static dev.daybook.adapter.in.http.console.tryit.Deed.Part.EXTERNAL_ID;
import static dev.daybook.adapter.in.http.console.tryit.Deed.Part.METADATA;
import static dev.daybook.adapter.in.http.console.tryit.Deed.Part.OPENING;
import static dev.daybook.adapter.in.http.console.tryit.Deed.Part.POSTINGS;
import static dev.daybook.adapter.in.http.console.tryit.Deed.Part.REASON;
import static dev.daybook.adapter.in.http.console.tryit.Deed.Part.TRANSACTION;

import dev.daybook.adapter.in.http.input.Choice;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What can be tried out, and what its form asks for.
public enum Deed {
    OPEN("Open an account", "/accounts", OPENING, METADATA),
    POST("Post", "/transactions", POSTINGS, EXTERNAL_ID, DESCRIPTION, EFFECTIVE, METADATA),
    PEND("Set aside", "/transactions", POSTINGS, EXPIRES, EXTERNAL_ID, DESCRIPTION, EFFECTIVE, METADATA),
    POST_PENDING("Post what is pending", "/transactions/%s/post", TRANSACTION, AMOUNTS),
    VOID("Void what is pending", "/transactions/%s/void", TRANSACTION, REASON),
    REVERSE("Reverse", "/transactions/%s/reverse", TRANSACTION, DESCRIPTION, METADATA),
    FREEZE("Freeze an account", "/accounts/%s/freeze", ACCOUNT, REASON),
    UNFREEZE("Unfreeze an account", "/accounts/%s/unfreeze", ACCOUNT, REASON);

    /// A piece of a form.
    public enum Part {
        ACCOUNT,
        OPENING,
        POSTINGS,
        TRANSACTION,
        AMOUNTS,
        EXPIRES,
        EXTERNAL_ID,
        DESCRIPTION,
        EFFECTIVE,
        METADATA,
        REASON
    }

    private final String title;
    private final String path;
    /// Cannot be changed, whatever its type allows.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Part> parts;

    Deed(String title, String path, Part... parts) {
        this.title = title;
        this.path = path;
        this.parts = Set.of(parts);
    }

    public String title() {
        return title;
    }

    /// As it stands in paths.
    public String word() {
        return Choice.word(this).replace('_', '-');
    }

    public boolean asks(Part part) {
        return parts.contains(part);
    }

    /// The field that names what is changed; none where something is made.
    Optional<String> subject() {
        return Stream.of(ACCOUNT, TRANSACTION)
                .filter(this::asks)
                .map(Choice::word)
                .findFirst();
    }

    /// The path of its request below the ledger.
    ///
    /// @param subject what is changed, encoded
    String path(String subject) {
        return path.formatted(subject);
    }
}
