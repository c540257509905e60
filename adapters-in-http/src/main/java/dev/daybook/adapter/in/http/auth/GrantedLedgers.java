package dev.daybook.adapter.in.http.auth;

import dev.daybook.domain.id.LedgerId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The ledgers that somebody may touch: some by name, whether they are there or not, or all there are and will be.
public sealed interface GrantedLedgers {

    /// Stands for every ledger where ledgers are named.
    String EVERY = "*";

    record Every() implements GrantedLedgers {}

    record Named(Set<LedgerId> ledgers) implements GrantedLedgers {

        public Named {
            ledgers = Set.copyOf(ledgers);
        }
    }

    /// Empty when one of them can be no ledger's name, or the star stands beside others.
    static Optional<GrantedLedgers> of(Collection<String> names) {
        if (names.contains(EVERY)) {
            return names.size() == 1 ? Optional.of(new Every()) : Optional.empty();
        }
        return names.stream().allMatch(LedgerId::isSpelledWell)
                ? Optional.of(new Named(names.stream().map(LedgerId::new).collect(Collectors.toSet())))
                : Optional.empty();
    }

    default boolean include(LedgerId ledger) {
        return switch (this) {
            case Every _ -> true;
            case Named(var ledgers) -> ledgers.contains(ledger);
        };
    }

    /// Their names, unless it is every ledger.
    default Optional<Set<LedgerId>> names() {
        return switch (this) {
            case Every _ -> Optional.empty();
            case Named(var ledgers) -> Optional.of(ledgers);
        };
    }
}
