package dev.daybook.bootstrap.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.crac.Core;
import org.junit.jupiter.api.Test;

class RenewableTest {

    private final List<String> happened = new ArrayList<>();
    private int opened;

    private final Renewable<String> renewable = Renewable.of(
            parts -> {
                var name = "connection " + ++opened;
                happened.add("opens " + name);
                var _ = parts.add(() -> happened.add("closes " + name));
                return name;
            },
            name -> happened.add("rehearses with " + name));

    @Test
    void it_is_opened_when_wanted_and_once() {
        assertThat(happened).isEmpty();

        assertThat(renewable.get()).isSameAs(renewable.get()).isEqualTo("connection 1");
        assertThat(happened).containsExactly("opens connection 1");
    }

    @Test
    void a_snapshot_holds_no_connection_and_what_is_restored_opens_its_own() {
        renewable.beforeCheckpoint(Core.getGlobalContext());

        assertThat(happened)
                .containsExactly("opens connection 1", "rehearses with connection 1", "closes connection 1");

        renewable.afterRestore(Core.getGlobalContext());

        assertThat(renewable.get()).isEqualTo("connection 2");
        assertThat(happened).last().isEqualTo("opens connection 2");
    }
}
