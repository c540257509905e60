package dev.daybook.benchmarks.rebuild;

import dev.daybook.adapter.out.dynamodb.store.ItemEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Any number of transactions made from one that was stored: another id, other accounts, another time.
final class PaymentTemplate {

    private static final long HIGH = 0x7000;

    private final Map<String, AttributeValue> attributes;
    private final Payment payment;
    private final int accounts;

    /// @param event of `payment`
    /// @param accounts how many there are
    PaymentTemplate(ItemEvent event, Payment payment, int accounts) {
        this.attributes = event.essence();
        this.payment = payment;
        this.accounts = accounts;
    }

    ItemEvent event(long number) {
        var id = new UUID(HIGH, number + 1);
        var changed = new HashMap<>(attributes);
        changed.put("stream", AttributeValue.fromS(changed(text("stream"), id, number)));
        changed.put("data", AttributeValue.fromS(changed(text("data"), id, number)));
        return ItemEvent.proven(changed);
    }

    private String changed(String text, UUID id, long number) {
        int debit = (int) (number % accounts);
        int credit = (int) ((number * 7 + 1) % accounts);
        return text.replace(payment.transaction().toString(), id.toString())
                .replace(History.account(payment.debit()), "<debit>")
                .replace(
                        History.account(payment.credit()),
                        History.account(credit == debit ? credit + accounts : credit))
                .replace("<debit>", History.account(debit))
                .replace(
                        payment.at().toString(), payment.at().plusMillis(number).toString());
    }

    private String text(String name) {
        return Objects.requireNonNull(attributes.get(name)).s();
    }
}
