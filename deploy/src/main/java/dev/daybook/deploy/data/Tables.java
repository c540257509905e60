package dev.daybook.deploy.data;

import dev.daybook.adapter.out.dynamodb.DynamoDbTables;
import dev.daybook.adapter.out.dynamodb.TableDefinition;
import dev.daybook.adapter.out.dynamodb.TableDefinition.KeyPart;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.StreamViewType;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.dynamodb.TableEncryption;
import software.amazon.awscdk.services.kms.IKey;
import software.constructs.Construct;

/// The tables by the definitions that the service itself has of them. They outlive the stack: they are the
/// truth.
public final class Tables extends Construct {

    private static final int DAYS_TO_RESTORE = 35;

    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final DynamoDbTables names;

    public Tables(Construct scope, String prefix, IKey key) {
        super(scope, "Tables");
        this.names = DynamoDbTables.prefixed(prefix + "-");
        names.definitions().forEach(definition -> tables.put(definition.name(), table(definition, prefix, key)));
    }

    public Table events() {
        return named(names.events());
    }

    public Table feed() {
        return named(names.feed());
    }

    public Table balances() {
        return named(names.balances());
    }

    public Table projections() {
        return named(names.projections());
    }

    public Table milestones() {
        return named(names.milestones());
    }

    public Collection<Table> all() {
        return tables.values();
    }

    private Table named(String name) {
        return Objects.requireNonNull(tables.get(name), name);
    }

    private Table table(TableDefinition definition, String prefix, IKey key) {
        var table = Table.Builder.create(this, definition.name().substring(prefix.length() + 1))
                .tableName(definition.name())
                .partitionKey(attribute(definition.partition()))
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .encryption(TableEncryption.CUSTOMER_MANAGED)
                .encryptionKey(key)
                .deletionProtection(true)
                .pointInTimeRecoverySpecification(PointInTimeRecoverySpecification.builder()
                        .pointInTimeRecoveryEnabled(true)
                        .recoveryPeriodInDays(DAYS_TO_RESTORE)
                        .build())
                .removalPolicy(RemovalPolicy.RETAIN);
        definition.sort().map(Tables::attribute).ifPresent(table::sortKey);
        definition.expiry().ifPresent(table::timeToLiveAttribute);
        if (definition.isStreamed()) {
            table.stream(StreamViewType.NEW_IMAGE);
        }
        return table.build();
    }

    private static Attribute attribute(KeyPart key) {
        var type = switch (key.kind()) {
            case TEXT -> AttributeType.STRING;
            case NUMBER -> AttributeType.NUMBER;
        };
        return Attribute.builder().name(key.attribute()).type(type).build();
    }
}
