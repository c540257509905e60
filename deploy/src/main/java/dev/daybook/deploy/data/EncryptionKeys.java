package dev.daybook.deploy.data;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.Key;
import software.constructs.Construct;

/// One key for what is kept and one for what is told, because other services must be let near the second.
public final class EncryptionKeys extends Construct {

    private static final String[] USE = {"kms:Decrypt", "kms:GenerateDataKey"};

    private final Key data;
    private final Key messages;

    public EncryptionKeys(Construct scope, String prefix) {
        super(scope, "Keys");
        this.data = key("Data", prefix + "-data", "What Daybook keeps: tables, Postgres and its backups.");
        this.messages = key("Messages", prefix + "-messages", "What Daybook tells: topics.");
        messages.addToResourcePolicy(eventBridge());
        messages.addToResourcePolicy(cloudWatch());
    }

    public Key data() {
        return data;
    }

    public Key messages() {
        return messages;
    }

    private Key key(String id, String alias, String description) {
        return Key.Builder.create(this, id)
                .alias(alias)
                .description(description)
                .enableKeyRotation(true)
                .removalPolicy(RemovalPolicy.RETAIN)
                .build();
    }

    /// EventBridge names neither rule nor account when it asks for the key of a topic, so no condition can be
    /// set.
    private static PolicyStatement eventBridge() {
        return use("events.amazonaws.com").build();
    }

    private static PolicyStatement cloudWatch() {
        return use("cloudwatch.amazonaws.com")
                .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", Aws.ACCOUNT_ID)))
                .build();
    }

    /// In a key's policy the star means that key.
    private static PolicyStatement.Builder use(String service) {
        return PolicyStatement.Builder.create()
                .principals(List.of(new ServicePrincipal(service)))
                .actions(List.of(USE))
                .resources(List.of("*"));
    }
}
