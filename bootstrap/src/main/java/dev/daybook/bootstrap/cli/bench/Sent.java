package dev.daybook.bootstrap.cli.bench;

import dev.daybook.bootstrap.cli.client.Reply;

/// What became of a request in the end.
sealed interface Sent {

    record Done(Reply reply) implements Sent {}

    /// Nothing has happened: the money does not do.
    record TooPoor() implements Sent {}

    /// Nobody knows whether it has happened.
    record Unknown(String why) implements Sent {}
}
