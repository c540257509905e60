package dev.daybook.deploy.rights;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;

/// Statements that allow something.
public final class Allow {

    private Allow() {}

    public static PolicyStatement on(String resource, String... actions) {
        return on(List.of(resource), actions);
    }

    public static PolicyStatement on(List<String> resources, String... actions) {
        return PolicyStatement.Builder.create()
                .actions(List.of(actions))
                .resources(resources)
                .build();
    }

    /// For a resource's own policy: a service that acts for one thing of ours, and nobody else's.
    public static PolicyStatement service(String service, String sourceArn, String resource, String action) {
        return PolicyStatement.Builder.create()
                .principals(List.of(new ServicePrincipal(service)))
                .actions(List.of(action))
                .resources(List.of(resource))
                .conditions(Map.of("ArnEquals", Map.of("aws:SourceArn", sourceArn)))
                .build();
    }
}
