package dev.daybook.bootstrap.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/// The machine's own Chromium, one for all classes. Where it is missing, tests are skipped, and that is said aloud; CI
/// must not skip them.
final class Chromium implements BeforeAllCallback {

    private static final String MISSING = "chromium is not installed, so NO BROWSER LOOKED AT THE CONSOLE";

    /// It is not to ask its makers for anything.
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage");

    private Optional<Running> running = Optional.empty();

    Browser browser() {
        return running.orElseThrow().browser;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        var program = program();
        if (program.isEmpty()) {
            System.err.println("\n*** " + MISSING + " ***\n");
            assertThat(System.getenv("CI")).as(MISSING).isNotEqualTo("true");
            abort(MISSING);
        }
        var store = context.getRoot().getStore(Namespace.create(Chromium.class));
        running = Optional.of(
                store.computeIfAbsent(Running.class, _ -> new Running(program.orElseThrow()), Running.class));
    }

    private static Optional<Path> program() {
        return List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome").stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static final class Running implements AutoCloseable {

        private final Playwright playwright =
                Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        private final Browser browser;

        Running(Path program) {
            this.browser = playwright
                    .chromium()
                    .launch(new LaunchOptions().setExecutablePath(program).setArgs(ARGUMENTS));
        }

        @Override
        public void close() {
            playwright.close();
        }
    }
}
