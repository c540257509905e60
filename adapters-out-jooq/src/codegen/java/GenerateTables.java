import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.SchemaMappingType;

/// Makes the classes in `target/generated-sources/jooq` from the migrations, as the build runs it: straight from this
/// source file, in the module's folder.
///
/// It asks a real PostgreSQL, unpacked from a Maven artifact, because jOOQ's simulation of one (`DDLDatabase`) refuses
/// even a key of type `text`.
final class GenerateTables {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db");
    private static final Path CONFIGURATION = Path.of("src/codegen/codegen.xml");
    private static final Path GENERATED_FROM = Path.of("target/generated-sources/jooq.sha256");

    static void main() throws Exception {
        var inputs = fingerprint();
        if (Files.exists(GENERATED_FROM) && Files.readString(GENERATED_FROM).equals(inputs)) {
            return;
        }
        generate();
        Files.writeString(GENERATED_FROM, inputs);
    }

    private static void generate() throws Exception {
        try (var postgres = EmbeddedPostgres.start();
                var connection = postgres.getPostgresDatabase().getConnection()) {
            for (var schema : schemas()) {
                Flyway.configure()
                        .dataSource(postgres.getPostgresDatabase())
                        .schemas(schema.getFileName().toString())
                        .locations("filesystem:" + schema)
                        .load()
                        .migrate();
            }
            var tool = new GenerationTool();
            tool.setConnection(connection);
            tool.run(configuration());
        }
    }

    private static Configuration configuration() throws Exception {
        var configuration = GenerationTool.load(Files.newInputStream(CONFIGURATION));
        for (var schema : schemas()) {
            var its =
                    new SchemaMappingType().withInputSchema(schema.getFileName().toString());
            configuration.getGenerator().getDatabase().withSchemata(its);
        }
        return configuration;
    }

    /// Each folder of migrations makes the schema of its name.
    private static List<Path> schemas() throws Exception {
        try (var folders = Files.list(MIGRATIONS)) {
            return folders.sorted().toList();
        }
    }

    /// Starting a database takes seconds, so it is left out when nothing changed.
    private static String fingerprint() throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(Files.readAllBytes(CONFIGURATION));
        try (var files = Files.walk(MIGRATIONS)) {
            var migrations = files.filter(Files::isRegularFile).sorted().toList();
            for (var migration : migrations) {
                digest.update(migration.toString().getBytes());
                digest.update(Files.readAllBytes(migration));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
