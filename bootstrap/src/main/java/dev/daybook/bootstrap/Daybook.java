package dev.daybook.bootstrap;

import dev.daybook.bootstrap.cli.DevCommand;
import dev.daybook.bootstrap.cli.MigrateCommand;
import dev.daybook.bootstrap.cli.RehearseCommand;
import dev.daybook.bootstrap.cli.ServeCommand;
import dev.daybook.bootstrap.cli.exporter.ExportCommand;
import dev.daybook.bootstrap.cli.importer.ImportCommand;
import dev.daybook.bootstrap.cli.inspect.HistoryCommand;
import dev.daybook.bootstrap.cli.inspect.TraceCommand;
import dev.daybook.bootstrap.cli.keys.KeysCommand;
import dev.daybook.bootstrap.cli.operations.ParkedCommand;
import dev.daybook.bootstrap.cli.operations.ProjectionsCommand;
import dev.daybook.bootstrap.cli.operations.RebuildCommand;
import dev.daybook.bootstrap.cli.operations.RedriveCommand;
import dev.daybook.bootstrap.cli.operations.VerifyCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line. Exit code 0: fine; 1: the answer is no; 2: it was called the wrong way, or cannot start.
@Command(
        name = "daybook",
        description = "An event-sourced double-entry ledger.",
        mixinStandardHelpOptions = true,
        subcommands = {
            DevCommand.class,
            ServeCommand.class,
            MigrateCommand.class,
            RehearseCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            ProjectionsCommand.class,
            RebuildCommand.class,
            ParkedCommand.class,
            RedriveCommand.class,
            VerifyCommand.class,
            TraceCommand.class,
            HistoryCommand.class,
            KeysCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
public final class Daybook {

    private Daybook() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Daybook()).execute(arguments));
    }
}
