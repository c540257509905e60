package dev.daybook.adapter.out.jooq;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.daybook.adapter.out.jooq.generated.tables.records.TransactionRecord;
import dev.daybook.application.view.TransactionStatus;
import dev.daybook.application.view.TransactionView;
import dev.daybook.domain.account.Totals;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.id.TransactionId;
import dev.daybook.domain.money.Asset;
import dev.daybook.domain.money.Money;
import dev.daybook.domain.transaction.GuardedBalance;
import dev.daybook.domain.transaction.Posting;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPosted;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A transaction as a row, and back: nothing of its event is lost.
final class TransactionRows {

    private static final TypeReference<Map<String, String>> METADATA = new TypeReference<>() {};
    private static final TypeReference<List<PostingJson>> POSTINGS = new TypeReference<>() {};
    private static final TypeReference<Map<String, BalanceJson>> BALANCES = new TypeReference<>() {};

    /// Amounts are strings: not every reader of JSON keeps 38 digits of a number.
    record PostingJson(String debit, String credit, String amount, String asset) {

        static PostingJson of(Posting posting) {
            var money = posting.amount();
            return new PostingJson(
                    posting.debit().value(),
                    posting.credit().value(),
                    money.minorUnits().toString(),
                    money.asset().toString());
        }

        Posting posting() {
            var money = new Money(Asset.parse(asset), new BigInteger(amount));
            return new Posting(new AccountId(debit), new AccountId(credit), money);
        }
    }

    record BalanceJson(long version, String debits, String credits) {

        static BalanceJson of(GuardedBalance balance) {
            var posted = balance.posted();
            return new BalanceJson(
                    balance.version(),
                    posted.debits().toString(),
                    posted.credits().toString());
        }

        GuardedBalance balance() {
            return new GuardedBalance(version, new Totals(new BigInteger(debits), new BigInteger(credits)));
        }
    }

    private TransactionRows() {}

    static TransactionRecord row(LedgerId ledger, TransactionPosted posted, long version) {
        var row = new TransactionRecord();
        row.setLedger(ledger.value());
        row.setId(posted.transaction().value());
        row.setExternalId(posted.externalId().orElse(null));
        row.setStatus(Spelling.of(TransactionStatus.POSTED));
        row.setEffectiveAt(posted.effectiveAt());
        row.setRecordedAt(posted.at());
        row.setDescription(posted.description().orElse(null));
        row.setMetadata(Json.write(posted.metadata()));
        row.setPostings(
                Json.write(posted.postings().stream().map(PostingJson::of).toList()));
        row.setBalances(Json.write(posted.balances().entrySet().stream()
                .collect(toUnmodifiableMap(at -> at.getKey().value(), at -> BalanceJson.of(at.getValue())))));
        row.setVersion(version);
        return row;
    }

    static TransactionView view(TransactionRecord row) {
        return new TransactionView(
                new LedgerId(row.getLedger()),
                Spelling.parse(TransactionStatus.class, row.getStatus()),
                row.getVersion(),
                posted(row));
    }

    private static TransactionPosted posted(TransactionRecord row) {
        return new TransactionPosted(
                new TransactionId(row.getId()),
                Optional.ofNullable(row.getExternalId()),
                Json.read(row.getPostings(), POSTINGS).stream()
                        .map(PostingJson::posting)
                        .toList(),
                Json.read(row.getBalances(), BALANCES).entrySet().stream()
                        .collect(toUnmodifiableMap(
                                at -> new AccountId(at.getKey()),
                                at -> at.getValue().balance())),
                row.getEffectiveAt(),
                Optional.ofNullable(row.getDescription()),
                Json.read(row.getMetadata(), METADATA),
                row.getRecordedAt());
    }
}
