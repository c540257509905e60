package dev.daybook.adapter.out.dynamodb;

import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/// What must be the same wherever a table is made. It is paid by request and has no index.
///
/// @param isStreamed whether it has a stream of new images
/// @param expiry the attribute that says, in seconds since 1970, when an item may go; on DynamoDB Local none goes
public record TableDefinition(
        String name, KeyPart partition, Optional<KeyPart> sort, boolean isStreamed, Optional<String> expiry) {

    static TableDefinition of(String name, KeyPart key) {
        return new TableDefinition(name, key, Optional.empty(), /* isStreamed= */ false, Optional.empty());
    }

    static TableDefinition of(String name, KeyPart partition, KeyPart sort) {
        return new TableDefinition(name, partition, Optional.of(sort), /* isStreamed= */ false, Optional.empty());
    }

    TableDefinition streamed() {
        return new TableDefinition(name, partition, sort, /* isStreamed= */ true, expiry);
    }

    TableDefinition expiringAt(String attribute) {
        return new TableDefinition(name, partition, sort, isStreamed, Optional.of(attribute));
    }

    public enum Kind {
        TEXT,
        NUMBER
    }

    public record KeyPart(String attribute, Kind kind) {

        static KeyPart text(String attribute) {
            return new KeyPart(attribute, Kind.TEXT);
        }

        static KeyPart number(String attribute) {
            return new KeyPart(attribute, Kind.NUMBER);
        }

        private AttributeDefinition definition() {
            var type = switch (kind) {
                case TEXT -> ScalarAttributeType.S;
                case NUMBER -> ScalarAttributeType.N;
            };
            return AttributeDefinition.builder()
                    .attributeName(attribute)
                    .attributeType(type)
                    .build();
        }

        private KeySchemaElement element(KeyType role) {
            return KeySchemaElement.builder()
                    .attributeName(attribute)
                    .keyType(role)
                    .build();
        }
    }

    CreateTableRequest request() {
        var table = CreateTableRequest.builder()
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(keys().map(KeyPart::definition).toList())
                .keySchema(Stream.concat(
                                Stream.of(partition.element(KeyType.HASH)),
                                sort.stream().map(key -> key.element(KeyType.RANGE)))
                        .toList());
        return isStreamed ? table.streamSpecification(stream()).build() : table.build();
    }

    private Stream<KeyPart> keys() {
        return Stream.concat(Stream.of(partition), sort.stream());
    }

    private static StreamSpecification stream() {
        return StreamSpecification.builder()
                .streamEnabled(true)
                .streamViewType(StreamViewType.NEW_IMAGE)
                .build();
    }
}
