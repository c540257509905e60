package dev.daybook.adapter.in.http.operation;

import dev.daybook.adapter.in.http.input.Elements;
import dev.daybook.adapter.in.http.input.Fields;
import dev.daybook.adapter.in.http.input.Flags;
import dev.daybook.adapter.in.http.input.Numbers;
import dev.daybook.adapter.in.http.input.Rule;
import dev.daybook.adapter.in.http.input.Times;
import dev.daybook.application.rebuild.RebuildCommand;
import dev.daybook.application.rebuild.RebuildCommand.AsOf;
import dev.daybook.application.rebuild.RebuildCommand.TakeOver;
import dev.daybook.application.rebuild.RebuildCommand.UpTo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Reads what is to be built: what takes over, or what is there to look at.
public final class RebuildReader {

    private RebuildReader() {}

    /// Nothing that is yet to come can be built.
    ///
    /// @param ends where each partition of the feed ends
    public static Rule<RebuildCommand> commandAt(Instant now, List<Long> ends) {
        return Fields.object(fields -> {
            var anew = fields.optional("anew", Flags.BOOLEAN);
            var accept = fields.optional("accept_differences", Flags.BOOLEAN);
            var asOf = fields.optional("as_of", Times.TIME.where(at -> !at.isAfter(now), "must not be in the future"));
            var positions = fields.optional("positions", positionsUpTo(ends));
            if (Stream.of(anew.or(() -> accept), asOf, positions)
                            .filter(Optional::isPresent)
                            .count()
                    > 1) {
                fields.fault(asOf.isPresent() ? "as_of" : "positions", "must be given alone");
            }
            Supplier<RebuildCommand> takeOver = () -> new TakeOver(anew.orElse(false), accept.orElse(false));
            return () -> asOf.<RebuildCommand>map(AsOf::new)
                    .or(() -> positions.map(UpTo::new))
                    .orElseGet(takeOver);
        });
    }

    private static Rule<List<Long>> positionsUpTo(List<Long> ends) {
        return Elements.of(Numbers.POSITION)
                .where(
                        positions -> positions.size() == ends.size(),
                        "must be one position for each of the %d partitions of the feed".formatted(ends.size()))
                .where(
                        positions -> IntStream.range(0, ends.size())
                                .allMatch(partition -> positions.get(partition) <= ends.get(partition)),
                        "must not be beyond the end of the feed");
    }
}
