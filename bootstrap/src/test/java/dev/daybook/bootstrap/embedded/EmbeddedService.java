package dev.daybook.bootstrap.embedded;

import java.nio.file.Path;
import java.util.Optional;

/// A program that holds both databases until it is killed. Prints where they are.
final class EmbeddedService {

    static void main(String[] arguments) throws InterruptedException {
        var data = DataDirectory.open(Path.of(arguments[0]));
        var databases = EmbeddedDatabases.start(Program.FOLDER, Optional.of(data));
        System.out.println(databases.dynamoDb().endpoint());
        System.out.println(databases.postgres().jdbcUrl());
        Thread.currentThread().join();
    }

    private EmbeddedService() {}
}
