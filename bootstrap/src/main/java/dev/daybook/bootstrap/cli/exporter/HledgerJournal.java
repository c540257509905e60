package dev.daybook.bootstrap.cli.exporter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.bootstrap.cli.exporter.PostedTransaction.Posting;
import dev.daybook.domain.money.Asset;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;

/// The journal of hledger, a program for plain text accounting. Debits are positive there, and credits negative.
///
/// A commodity is the whole asset, `"USD/2"`, since another exponent makes another asset. Amounts have as many decimals
/// as
/// the asset; hledger keeps them all. Dates are UTC.
final class HledgerJournal implements Journal {

    private final Heading heading;
    private final Set<Asset> declared = new HashSet<>();

    HledgerJournal(Heading heading) {
        this.heading = heading;
    }

    @Override
    public String opening() {
        return """
            ; Ledger %s of Daybook at %s, exported at %s.
            ; Here is what is posted, and of partly posted transactions the part that is: pending, voided and expired
            ; ones are left out. Dates are those of effective_at in UTC. The last line counts the transactions; without
            ; it, some are missing.

            decimal-mark .
            """.formatted(
                heading.ledger().id(), heading.ledger().service(), heading.at().truncatedTo(ChronoUnit.SECONDS));
    }

    @Override
    public String entry(JsonNode json) {
        var transaction = PostedTransaction.of(json);
        var text = new StringBuilder();
        transaction.postings().stream()
                .map(Posting::asset)
                .filter(declared::add)
                .forEach(asset -> text.append(commodity(asset)));
        text.append("\n").append(firstLine(transaction)).append(tags(transaction));
        transaction.postings().forEach(posting -> text.append(lines(posting)));
        return text.toString();
    }

    @Override
    public String ending(long transactions) {
        return "\n; Complete: %d transactions.\n".formatted(transactions);
    }

    @Override
    public String breakingOff() {
        return "\nincomplete: the export broke off here\n";
    }

    /// With a decimal mark, which hledger demands here even of whole numbers.
    private static String commodity(Asset asset) {
        return "\ncommodity 1.%s %s\n".formatted("0".repeat(asset.exponent()), quoted(asset));
    }

    private static String firstLine(PostedTransaction transaction) {
        var code = transaction.externalId().map(HledgerText::code).filter(it -> !it.isEmpty());
        return "%s (%s) %s"
                        .formatted(
                                transaction
                                        .effectiveAt()
                                        .atOffset(ZoneOffset.UTC)
                                        .toLocalDate(),
                                code.orElse(transaction.id()),
                                HledgerText.description(transaction.description()))
                        .stripTrailing()
                + "\n";
    }

    private static String tags(PostedTransaction transaction) {
        var tags = new StringBuilder("    ; id:%s, effective_at:%s, recorded_at:%s"
                .formatted(transaction.id(), transaction.effectiveAt(), transaction.recordedAt()));
        transaction.resolvedAt().ifPresent(at -> tags.append(", resolved_at:").append(at));
        transaction.reverses().ifPresent(id -> tags.append(", reverses:").append(id));
        return tags.append("\n").toString();
    }

    private static String lines(Posting posting) {
        return line(posting.debit(), posting.amount(), posting.asset())
                + line(posting.credit(), posting.amount().negate(), posting.asset());
    }

    private static String line(String account, BigDecimal amount, Asset asset) {
        return "    %s  %s %s\n".formatted(account, amount.toPlainString(), quoted(asset));
    }

    private static String quoted(Asset asset) {
        return "\"" + asset + "\"";
    }
}
