package dev.daybook.bootstrap.cli.operations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.bootstrap.cli.client.Patience;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.Consumer;

/// A command of another package that only asks a running service.
public abstract class ServiceQuestion extends ServiceCommand {

    /// The service, as far as it can be asked.
    public static final class Asked {

        private final ServiceApi api;

        Asked(ServiceApi api) {
            this.api = api;
        }

        public JsonNode get(String path) throws InterruptedException {
            return api.get(path);
        }

        /// Empty where the answer is this no.
        ///
        /// @param code of the no
        public Optional<JsonNode> find(String path, String code) throws InterruptedException {
            try {
                return Optional.of(api.get(path));
            } catch (Refused no) {
                if (no.code().equals(code)) {
                    return Optional.empty();
                }
                throw no;
            }
        }

        /// Goes through a list page by page.
        public void forEach(String list, Consumer<JsonNode> each) throws InterruptedException {
            Pages.forEach(api, list, each);
        }
    }

    protected ServiceQuestion(Patience patience) {
        super(patience);
    }

    @Override
    final boolean run(ServiceApi api) throws InterruptedException {
        ask(new Asked(api), out());
        return true;
    }

    /// Tells the answer.
    protected abstract void ask(Asked service, PrintWriter out) throws InterruptedException;
}
