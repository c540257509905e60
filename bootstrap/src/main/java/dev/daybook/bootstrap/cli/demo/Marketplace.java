package dev.daybook.bootstrap.cli.demo;

import dev.daybook.bootstrap.cli.client.Token;
import java.util.Optional;
import java.util.function.Consumer;

/// A marketplace that is wanted.
///
/// @param seed decides what happens there
/// @param rate steps in a second, once the past is told
/// @param token without one, it trades as anybody
/// @param complain is told why it closes, if it has to
public record Marketplace(long seed, double rate, Optional<Token> token, Consumer<String> complain) {}
