package dev.daybook.bootstrap.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/// Somebody looks at the console. At the end the browser must have had nothing to complain of, and must have asked
/// nobody but the service.
final class Visit implements AutoCloseable {

    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    private final URI service;
    private final Screen screen;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    Visit(Browser browser, URI service, Screen screen) {
        this.service = service;
        this.screen = screen;
        this.context = browser.newContext(new NewContextOptions()
                .setBaseURL(service.toString())
                .setViewportSize(screen.width(), screen.height())
                .setColorScheme(screen.scheme())
                .setLocale("de-DE")
                .setTimezoneId("Asia/Tokyo"));
        this.page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onConsoleMessage(this::hear);
        page.onPageError(error -> complaints.add("error: " + error));
        context.onRequest(this::see);
    }

    Page page() {
        return page;
    }

    /// Goes there, and answers the page.
    Page open(String path) {
        var answer = page.navigate(path);
        assertThat(answer.status()).as(path).isLessThan(400);
        return page;
    }

    /// For a test in which the browser is right to complain.
    List<String> forgive() {
        var heard = List.copyOf(complaints);
        complaints.clear();
        return heard;
    }

    void assertIsAccessible() {
        var faults = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> SERIOUS.contains(
                                Optional.ofNullable(rule.getImpact()).orElse("")))
                        .map(Visit::text)
                        .toList();
        assertThat(faults).as(page.url()).isEmpty();
    }

    /// Nothing has to be moved sideways to be read, save what says so itself.
    void assertFits() {
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("width of " + page.url())
                .isEqualTo(screen.width());
    }

    /// Kept where the environment's `DAYBOOK_PICTURES` names a folder.
    void picture(String name) {
        Optional.ofNullable(System.getenv("DAYBOOK_PICTURES"))
                .map(folder -> Path.of(folder, "%s-%s.png".formatted(name, word())))
                .ifPresent(file -> page.screenshot(new ScreenshotOptions().setPath(file)));
    }

    private String word() {
        return screen.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add("%s: %s (%s)".formatted(message.type(), message.text(), message.location()));
        }
    }

    private void see(Request request) {
        if (!request.url().startsWith(service.toString()) && !request.url().startsWith("data:")) {
            complaints.add("asked elsewhere: " + request.url());
        }
    }

    private static String text(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).isEmpty();
    }
}
