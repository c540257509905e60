package dev.daybook.deploy.rights;

import dev.daybook.deploy.data.Tables;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.kms.IKey;

/// What may be done with the tables, each by the calls that the adapters make.
public final class TableRights {

    private final Tables tables;
    private final IKey key;

    public TableRights(Tables tables, IKey key) {
        this.tables = tables;
        this.key = key;
    }

    /// To decide, and to append what was decided. `TransactWriteItems` asks for `PutItem`.
    public List<PolicyStatement> appendEvents() {
        return List.of(
                Allow.on(arn(tables.events()), "dynamodb:BatchGetItem", "dynamodb:PutItem", "dynamodb:Query"),
                useKey());
    }

    /// For histories and states in the past.
    public List<PolicyStatement> readEvents() {
        return List.of(Allow.on(arn(tables.events()), "dynamodb:BatchGetItem", "dynamodb:Query"), useKey());
    }

    /// Whoever asks the feed for its partitions first begins it, if nobody has. That is one item, and the only
    /// one that a reader may put.
    public List<PolicyStatement> readFeed() {
        var begin = PolicyStatement.Builder.create()
                .actions(List.of("dynamodb:PutItem"))
                .resources(List.of(arn(tables.feed())))
                .conditions(leadingKeys("ForAllValues:StringEquals", "feed"))
                .build();
        return List.of(Allow.on(arn(tables.feed()), "dynamodb:GetItem", "dynamodb:Query"), begin, useKey());
    }

    /// To bring events into the feed: those of the stream, their predecessors, and all of the store when in
    /// doubt.
    public List<PolicyStatement> fillFeed() {
        return List.of(
                Allow.on(arn(tables.events()), "dynamodb:BatchGetItem", "dynamodb:Query", "dynamodb:Scan"),
                Allow.on(
                        arn(tables.feed()),
                        "dynamodb:GetItem",
                        "dynamodb:PutItem",
                        "dynamodb:Query",
                        "dynamodb:UpdateItem"),
                useKey());
    }

    public List<PolicyStatement> readBalances() {
        return List.of(
                Allow.on(arn(tables.balances()), "dynamodb:BatchGetItem", "dynamodb:GetItem"),
                Allow.on(arn(tables.projections()), "dynamodb:BatchGetItem", "dynamodb:GetItem", "dynamodb:Query"),
                useKey());
    }

    /// Rows and the position that goes with them are put in one transaction.
    public List<PolicyStatement> projectBalances() {
        return List.of(
                Allow.on(
                        List.of(arn(tables.balances()), arn(tables.projections())),
                        "dynamodb:BatchGetItem",
                        "dynamodb:GetItem",
                        "dynamodb:PutItem",
                        "dynamodb:Query"),
                useKey());
    }

    /// How far the publications are, and what could not be told: kept beside the projections, under keys of
    /// their own.
    public List<PolicyStatement> keepBookmarks() {
        var keep = PolicyStatement.Builder.create()
                .actions(List.of("dynamodb:DeleteItem", "dynamodb:GetItem", "dynamodb:Query", "dynamodb:UpdateItem"))
                .resources(List.of(arn(tables.projections())))
                .conditions(leadingKeys("ForAllValues:StringLike", "publication/*"))
                .build();
        return List.of(keep, useKey());
    }

    /// When what passed this function did so.
    public List<PolicyStatement> noteMilestones() {
        return List.of(Allow.on(arn(tables.milestones()), "dynamodb:PutItem"), useKey());
    }

    public List<PolicyStatement> readMilestones() {
        return List.of(Allow.on(arn(tables.milestones()), "dynamodb:Query"), useKey());
    }

    /// Lambda reads the stream with the rights of the function that it feeds. Streams cannot be listed one by
    /// one.
    public List<PolicyStatement> hearChanges() {
        return List.of(
                Allow.on(streamArn(), "dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"),
                Allow.on("*", "dynamodb:ListStreams"),
                useKey());
    }

    public String streamArn() {
        return Objects.requireNonNull(tables.events().getTableStreamArn());
    }

    /// Only DynamoDB may use the key on somebody's behalf; nobody can decrypt anything else with it.
    private PolicyStatement useKey() {
        return PolicyStatement.Builder.create()
                .actions(List.of(
                        "kms:Decrypt",
                        "kms:DescribeKey",
                        "kms:Encrypt",
                        "kms:GenerateDataKey",
                        "kms:ReEncryptFrom",
                        "kms:ReEncryptTo"))
                .resources(List.of(key.getKeyArn()))
                .conditions(Map.of(
                        "StringEquals", Map.of("kms:ViaService", "dynamodb.%s.amazonaws.com".formatted(Aws.REGION))))
                .build();
    }

    private static Map<String, Object> leadingKeys(String operator, String key) {
        return Map.of(operator, Map.of("dynamodb:LeadingKeys", List.of(key)));
    }

    private static String arn(Table table) {
        return table.getTableArn();
    }
}
