package dev.daybook.embedded.dynamodb;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The main class of the emulator's process. Its one argument is the folder to keep the tables in; without it
/// they are in memory.
///
/// It says [#LISTENING] and its port on a line once it can be asked, and ends when its standard input does:
/// when the parent closes it, and also when the parent dies, whatever kills it.
public final class EmulatorMain {

    /// What the parent waits for; the port follows.
    public static final String LISTENING = "listening on ";

    private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java");

    public static void main(String[] arguments) throws Exception {
        SQLITE.setLevel(Level.WARNING);
        var server =
                EmulatorServer.start(arguments.length == 0 ? Database.inMemory() : Database.in(Path.of(arguments[0])));
        System.out.println(LISTENING + server.port());
        awaitEndOfParent();
        server.stop();
        // The emulator leaves threads behind that would keep the process.
        System.exit(0);
    }

    /// Whatever the parent may write means nothing; only the end does.
    private static void awaitEndOfParent() throws IOException {
        var _ = System.in.transferTo(OutputStream.nullOutputStream());
    }

    private EmulatorMain() {}
}
