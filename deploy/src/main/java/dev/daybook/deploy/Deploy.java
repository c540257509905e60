package dev.daybook.deploy;

import dev.daybook.deploy.function.Zips;
import dev.daybook.deploy.settings.StackContext;
import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awscdk.App;

/// What `cdk` runs: writes the stack as a CloudFormation template.
public final class Deploy {

    private static final Path FUNCTIONS = Path.of("..", "functions", "target");

    private Deploy() {}

    public static void main(String[] arguments) {
        var app = new App();
        try {
            var settings = StackContext.read(name ->
                    Optional.ofNullable(app.getNode().tryGetContext(name)).map(Object::toString));
            var _ = new DaybookStack(app, settings, new Zips(FUNCTIONS));
        } catch (IllegalArgumentException refused) {
            System.err.println(refused.getMessage());
            System.exit(2);
        }
        var _ = app.synth();
    }
}
