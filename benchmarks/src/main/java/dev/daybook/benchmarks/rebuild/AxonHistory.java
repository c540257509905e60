package dev.daybook.benchmarks.rebuild;

import dev.daybook.benchmarks.rebuild.AxonEvent.AccountOpened;
import dev.daybook.benchmarks.rebuild.AxonEvent.Balance;
import dev.daybook.benchmarks.rebuild.AxonEvent.EntriesPosted;
import dev.daybook.benchmarks.rebuild.AxonEvent.Entry;
import dev.daybook.benchmarks.rebuild.AxonEvent.Posting;
import dev.daybook.benchmarks.rebuild.AxonEvent.Side;
import dev.daybook.benchmarks.rebuild.AxonEvent.TransactionPosted;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/// The events of a history as messages of Axon, each account and each transaction an aggregate. To be read
/// once: it counts along.
final class AxonHistory {

    private static final String ASSET = "EUR/2";
    private static final Balance OPENED = new Balance(0, BigInteger.ZERO, BigInteger.ZERO);

    private final History history;
    private final Balance[] balances;

    AxonHistory(History history) {
        this.history = history;
        this.balances = new Balance[history.accounts()];
        Arrays.fill(balances, OPENED);
    }

    Stream<DomainEventMessage<?>> all() {
        return Stream.concat(
                IntStream.range(0, history.accounts()).mapToObj(AxonHistory::opened),
                history.all().flatMap(this::paid));
    }

    private static DomainEventMessage<?> opened(int number) {
        var account = History.account(number);
        return ofAccount(account, 0, new AccountOpened(account, ASSET, "credit", true, History.BEGIN));
    }

    private Stream<DomainEventMessage<?>> paid(Payment payment) {
        var debit = History.account(payment.debit());
        var credit = History.account(payment.credit());
        var debited = debited(balances[payment.debit()], payment.amount());
        var credited = credited(balances[payment.credit()], payment.amount());
        balances[payment.debit()] = debited;
        balances[payment.credit()] = credited;
        var posting = new Posting(debit, credit, payment.amount(), ASSET);
        var posted = new TransactionPosted(
                payment.transaction(),
                List.of(posting),
                Map.of(debit, debited, credit, credited),
                payment.at(),
                payment.at());
        return Stream.of(
                new GenericDomainEventMessage<>(
                        "transaction", payment.transaction().toString(), 0, posted),
                ofAccount(debit, debited.version(), entries(debit, Side.DEBIT, payment)),
                ofAccount(credit, credited.version(), entries(credit, Side.CREDIT, payment)));
    }

    private static Balance debited(Balance before, BigInteger amount) {
        return new Balance(before.version() + 1, before.debits().add(amount), before.credits());
    }

    private static Balance credited(Balance before, BigInteger amount) {
        return new Balance(
                before.version() + 1, before.debits(), before.credits().add(amount));
    }

    private static EntriesPosted entries(String account, Side side, Payment payment) {
        return new EntriesPosted(
                account, payment.transaction(), List.of(new Entry(0, side, payment.amount())), payment.at());
    }

    private static DomainEventMessage<?> ofAccount(String account, long sequence, AxonEvent event) {
        return new GenericDomainEventMessage<>("account", account, sequence, event);
    }
}
