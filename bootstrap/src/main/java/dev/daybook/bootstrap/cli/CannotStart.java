package dev.daybook.bootstrap.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/// Something on this machine is not as it must be. The message says what, in one sentence for the user.
final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotStart(String sentence) {
        super(sentence);
    }

    /// Tells the user of a command everything that keeps it from starting. Answers the exit code.
    static int tell(CommandSpec command, List<String> reasons, int exitCode) {
        var err = command.commandLine().getErr();
        err.println(command.qualifiedName(" ") + " cannot start:");
        reasons.forEach(reason -> err.println("  " + reason));
        return exitCode;
    }
}
