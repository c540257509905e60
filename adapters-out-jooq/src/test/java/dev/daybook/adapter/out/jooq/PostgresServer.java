package dev.daybook.adapter.out.jooq;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.PostgreSQLContainer;

/// A real PostgreSQL 18 until the JVM ends: in a container where there is Docker, else unpacked from an artifact.
interface PostgresServer {

    String USER = "postgres";
    String PASSWORD = "postgres";

    /// The JDBC URL of one of its databases.
    String url(String database);

    static PostgresServer start() {
        return DockerClientFactory.instance().isDockerAvailable() ? container() : unpacked();
    }

    private static PostgresServer container() {
        @SuppressWarnings("resource")
        var container = new PostgreSQLContainer<>("postgres:18-alpine")
                .withUsername(USER)
                .withPassword(PASSWORD)
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=100");
        container.start();
        return database -> "jdbc:postgresql://%s:%d/%s"
                .formatted(container.getHost(), container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT), database);
    }

    private static PostgresServer unpacked() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "100")
                    .start();
            return database -> "jdbc:postgresql://localhost:%d/%s".formatted(server.getPort(), database);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
