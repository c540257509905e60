package dev.daybook.bootstrap.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Print a script that makes bash or zsh complete the commands and options of daybook.",
        footer = {"", "For this shell: source <(./daybook completion)"})
public final class CompletionCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var daybook = spec.root();
        var out = spec.commandLine().getOut();
        out.print(AutoComplete.bash(daybook.name(), daybook.commandLine()));
        out.flush();
        return 0;
    }
}
