package dev.daybook.bootstrap.embedded;

import java.nio.file.Path;

/// The files of a PostgreSQL server, as `initdb` makes them.
///
/// Texts sort by code point on every system, so an index finds what begins with a prefix. Connections need no password:
/// the server listens on the loopback address only, like the DynamoDB beside it.
final class PostgresCluster {

    static final String USER = "daybook";

    /// @param folder made when it is not there, and safely on the disk then
    static void make(PostgresPrograms programs, Path folder) {
        CompleteFolder.make(folder, empty -> initialise(programs, empty, "--data-checksums"));
    }

    /// Takes less time, and may be incomplete after a power failure.
    static void makeQuickly(PostgresPrograms programs, Path folder) {
        CompleteFolder.make(folder, empty -> initialise(programs, empty, "--no-sync"));
    }

    private static void initialise(PostgresPrograms programs, Path empty, String option) {
        programs.run(
                "initdb",
                option,
                "--pgdata=" + empty,
                "--username=" + USER,
                "--auth=trust",
                "--encoding=UTF8",
                "--no-locale",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
    }

    private PostgresCluster() {}
}
