package dev.daybook.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.domain.account.AccountEvent;
import dev.daybook.domain.account.RetiredAccountEvent;
import dev.daybook.domain.catalogue.EventCatalogue.Line;
import dev.daybook.domain.event.EventType;
import dev.daybook.domain.ledger.LedgerEvent;
import dev.daybook.domain.ledger.RetiredLedgerEvent;
import dev.daybook.domain.transaction.RetiredTransactionEvent;
import dev.daybook.domain.transaction.TransactionEvent;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventCatalogueTest {

    private static final Stream<Class<?>> FAMILIES = Stream.of(
            LedgerEvent.class,
            AccountEvent.class,
            TransactionEvent.class,
            RetiredLedgerEvent.class,
            RetiredAccountEvent.class,
            RetiredTransactionEvent.class);

    @Test
    void every_shape_of_every_family_is_listed_once() {
        var shapes = FAMILIES.flatMap(EventCatalogueTest::records).toList();

        assertThat(EventCatalogue.LINES)
                .<Class<?>>extracting(Line::shape)
                .hasSameElementsAs(shapes)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_name_and_version_stand_for_one_shape() {
        assertThat(EventCatalogue.LINES).extracting(Line::type).doesNotHaveDuplicates();
    }

    @Test
    void an_unknown_version_has_no_shape() {
        assertThat(EventCatalogue.shapeOf(new EventType("account-opened", 99))).isEmpty();
    }

    /// A family has families of its own.
    private static Stream<Class<?>> records(Class<?> family) {
        return family.isSealed()
                ? Stream.<Class<?>>of(family.getPermittedSubclasses()).flatMap(EventCatalogueTest::records)
                : Stream.<Class<?>>of(family).filter(Class::isRecord);
    }
}
