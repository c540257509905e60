package dev.daybook.adapter.out.messaging.emulator;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/// Says at the end of the tests which of them this machine could not run, so that nobody takes a green build
/// for more than it is.
public final class NotRun implements TestExecutionListener {

    private static final String MARK = "NOT RUN: ";

    private final Set<String> tests = new ConcurrentSkipListSet<>();

    /// The reason to give when a test is skipped.
    static String because(String reason) {
        return MARK + reason;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == Status.ABORTED) {
            result.getThrowable()
                    .flatMap(reason -> Optional.ofNullable(reason.getMessage()))
                    .filter(reason -> reason.contains(MARK))
                    .map(reason -> reason.substring(reason.indexOf(MARK) + MARK.length()))
                    .ifPresent(reason -> tests.add("%s%s: %s".formatted(MARK, test.getDisplayName(), reason)));
        }
    }

    /// On lines of their own, whatever was printed before.
    @Override
    @SuppressWarnings("SystemOut")
    public void testPlanExecutionFinished(TestPlan plan) {
        tests.forEach(test -> System.out.printf("%n%s%n", test));
    }
}
