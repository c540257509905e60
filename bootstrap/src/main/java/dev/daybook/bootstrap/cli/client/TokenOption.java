package dev.daybook.bootstrap.cli.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where a command has its token from: a file, else the environment, else nowhere. Never from the command line itself,
/// which others on the machine can read.
public final class TokenOption {

    private static final String VARIABLE = "DAYBOOK_TOKEN";

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "Holds the token or API key that the service wants; without it, DAYBOOK_TOKEN does.")
    private @Nullable Path file;

    private final Map<String, String> environment;

    public TokenOption() {
        this(System.getenv());
    }

    TokenOption(Map<String, String> environment) {
        this.environment = environment;
    }

    /// Throws [WrongUsage] when there is something that can be no token.
    public Optional<Token> token() {
        return Optional.ofNullable(file).map(this::inFile).or(this::inEnvironment);
    }

    private Token inFile(Path from) {
        try {
            return Token.of(Files.readString(from))
                    .orElseThrow(() -> new WrongUsage("%s does not hold a token and nothing else".formatted(from)));
        } catch (IOException unreadable) {
            throw new WrongUsage("there is no readable file " + from);
        }
    }

    private Optional<Token> inEnvironment() {
        return Optional.ofNullable(environment.get(VARIABLE))
                .filter(text -> !text.isBlank())
                .map(text -> Token.of(text)
                        .orElseThrow(() -> new WrongUsage(VARIABLE + " does not hold a token and nothing else")));
    }
}
