package dev.daybook.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/// One `./daybook dev` for all classes that get along with one another, each with ledgers of its own: to start one
/// takes seconds. It starts with the first of them and ends after the last.
public final class SharedDaybook implements BeforeAllCallback {

    private Optional<Running> running = Optional.empty();

    public ApiClient api() {
        return running.orElseThrow().api;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        var store = context.getRoot().getStore(Namespace.create(SharedDaybook.class));
        running = Optional.of(store.computeIfAbsent(Running.class, _ -> new Running(), Running.class));
    }

    private static final class Running implements AutoCloseable {

        private final DaybookProcess daybook = DaybookProcess.start("dev", "--port", "0");
        private final ApiClient api = new ApiClient(daybook.url());

        @Override
        public void close() {
            api.close();
            assertThat(daybook.terminate().exitCode()).isIn(0, 143);
        }
    }
}
