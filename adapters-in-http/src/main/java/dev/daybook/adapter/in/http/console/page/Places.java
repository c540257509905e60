package dev.daybook.adapter.in.http.console.page;

import dev.daybook.adapter.in.http.input.Rule;
import dev.daybook.adapter.in.http.input.Times;
import dev.daybook.application.port.Books.TransactionPlace;
import dev.daybook.application.view.EntryView;
import dev.daybook.application.view.EntryView.EffectivePlace;
import dev.daybook.domain.id.TransactionId;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Rows of lists as links name them.
public final class Places {

    private static final String BETWEEN = "~";

    public static final Rule<EntryView.Place> ENTRY = rule(Places::entry);

    public static final Rule<EffectivePlace> STATEMENT_LINE =
            rule(parts -> new EffectivePlace(Times.ofOurs(parts.getFirst()), entry(parts.subList(1, parts.size()))));

    public static final Rule<TransactionPlace> TRANSACTION =
            rule(parts -> new TransactionPlace(Times.ofOurs(parts.get(0)), transaction(parts.get(1))));

    private Places() {}

    public static String of(EntryView.Place place) {
        return String.join(
                BETWEEN,
                place.recordedAt().toString(),
                place.transaction().toString(),
                Integer.toString(place.posting()));
    }

    public static String of(EffectivePlace place) {
        return place.effectiveAt() + BETWEEN + of(place.place());
    }

    public static String of(TransactionPlace place) {
        return place.recordedAt() + BETWEEN + place.transaction();
    }

    private static EntryView.Place entry(List<String> parts) {
        return new EntryView.Place(
                Times.ofOurs(parts.get(0)), transaction(parts.get(1)), Integer.parseInt(parts.get(2)));
    }

    private static TransactionId transaction(String text) {
        return new TransactionId(UUID.fromString(text));
    }

    private static <P> Rule<P> rule(Function<List<String>, P> read) {
        return spot -> {
            try {
                return Optional.of(read.apply(List.of(spot.value().asText().split(BETWEEN, /* limit= */ -1))));
            } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException _) {
                return spot.fault("must be a place that a link of ours names");
            }
        };
    }
}
