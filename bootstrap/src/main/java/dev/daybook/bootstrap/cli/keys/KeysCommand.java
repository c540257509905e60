package dev.daybook.bootstrap.cli.keys;

import picocli.CommandLine.Command;

@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description = "Make API keys.",
        subcommands = NewKeyCommand.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "To withdraw a key, take its line out of the file."})
public final class KeysCommand {}
