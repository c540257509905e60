package dev.daybook.deploy.rights;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.awscdk.services.iam.PolicyStatement;

/// Several rights of one holder.
public final class Rights {

    private Rights() {}

    @SafeVarargs
    public static List<PolicyStatement> all(List<PolicyStatement>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }
}
