package dev.daybook.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.daybook.domain.account.Totals;
import dev.daybook.domain.money.Asset;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// Another accounting program, by other people, which reads a journal and adds it up. All amounts are in minor units.
final class Hledger {

    private static final String MISSING = "hledger is not installed, so NO OTHER PROGRAM CHECKED THE EXPORTED JOURNAL";

    private final Path journal;

    Hledger(Path journal) {
        this.journal = journal;
    }

    /// Where it is missing the test is skipped, and that is said aloud; CI must not skip it.
    static void require() {
        if (isInstalled()) {
            return;
        }
        System.err.println("\n*** " + MISSING + " ***\n");
        assertThat(System.getenv("CI")).as(MISSING).isNotEqualTo("true");
        abort(MISSING);
    }

    /// By account and asset, what is more on the debit side than on the credit side.
    ///
    /// @param before counts only what is dated before this day
    Map<String, BigInteger> balances(Optional<LocalDate> before) {
        return balance(before, List.of());
    }

    /// By account and asset, all that was debited and credited.
    Map<String, Totals> trialBalance(Optional<LocalDate> before) {
        var debits = balance(before, List.of("amt:>0"));
        var credits = balance(before, List.of("amt:<0"));
        var accounts = new TreeSet<>(debits.keySet());
        accounts.addAll(credits.keySet());
        var totals = new TreeMap<String, Totals>();
        accounts.forEach(account -> totals.put(
                account,
                new Totals(
                        debits.getOrDefault(account, BigInteger.ZERO),
                        credits.getOrDefault(account, BigInteger.ZERO).negate())));
        return totals;
    }

    private Map<String, BigInteger> balance(Optional<LocalDate> before, List<String> query) {
        var arguments = new ArrayList<>(
                List.of("balance", "--flat", "--empty", "--no-total", "--layout", "bare", "--output-format", "csv"));
        before.ifPresent(day -> arguments.addAll(List.of("--end", day.toString())));
        arguments.addAll(query);
        var balances = new TreeMap<String, BigInteger>();
        run(arguments.toArray(String[]::new)).stream()
                .skip(1)
                .map(Hledger::cells)
                .forEach(cells -> balances.put(cells[0] + " " + cells[1], minorUnits(cells[2], cells[1])));
        return balances;
    }

    private static String[] cells(String line) {
        return line.substring(1, line.length() - 1).split("\",\"", -1);
    }

    private static BigInteger minorUnits(String amount, String asset) {
        return new BigDecimal(amount)
                .movePointRight(Asset.parse(asset).exponent())
                .toBigIntegerExact();
    }

    private List<String> run(String... arguments) {
        var command = new ArrayList<>(List.of("hledger", "--file", journal.toString()));
        command.addAll(Arrays.asList(arguments));
        try {
            var process = start(command);
            var lines = process.inputReader().readAllLines();
            assertThat(process.waitFor()).as(String.join("\n", lines)).isZero();
            return lines;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static boolean isInstalled() {
        try {
            return start(List.of("hledger", "--version")).waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /// It reads no file that is not UTF-8 by its locale.
    private static Process start(List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }
}
