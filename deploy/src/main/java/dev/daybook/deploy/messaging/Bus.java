package dev.daybook.deploy.messaging;

import dev.daybook.deploy.rights.Allow;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.services.events.CfnArchive;
import software.amazon.awscdk.services.events.CfnRule;
import software.amazon.awscdk.services.events.CfnRule.DeadLetterConfigProperty;
import software.amazon.awscdk.services.events.CfnRule.RetryPolicyProperty;
import software.amazon.awscdk.services.events.CfnRule.TargetProperty;
import software.amazon.awscdk.services.events.EventBus;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/// The bus that everybody may listen to, and the rule that leads from it to our own topic.
public final class Bus extends Construct {

    private static final String EVENTBRIDGE = "events.amazonaws.com";
    private static final int DAYS_TO_REPLAY = 30;
    private static final int RETRY_SECONDS = 24 * 60 * 60;
    private static final int RETRIES = 185;

    private final EventBus bus;
    private final CfnRule rule;

    Bus(Construct scope, String prefix, Topic topic, Queue undelivered) {
        super(scope, "Bus");
        this.bus = EventBus.Builder.create(this, "Bus")
                .eventBusName(prefix)
                .description("What happened in Daybook, for whoever wants to know")
                .build();
        var _ = CfnArchive.Builder.create(this, "Archive")
                .archiveName(prefix)
                .sourceArn(bus.getEventBusArn())
                .retentionDays(DAYS_TO_REPLAY)
                .build();
        this.rule = rule(topic, undelivered);
        topic.addToResourcePolicy(Allow.service(EVENTBRIDGE, rule.getAttrArn(), topic.getTopicArn(), "sns:Publish"));
        undelivered.addToResourcePolicy(
                Allow.service(EVENTBRIDGE, rule.getAttrArn(), undelivered.getQueueArn(), "sqs:SendMessage"));
    }

    public EventBus bus() {
        return bus;
    }

    /// By which AWS counts what the rule does.
    public String ruleName() {
        return Fn.select(1, Fn.split("|", rule.getRef()));
    }

    private CfnRule rule(Topic topic, Queue undelivered) {
        var target = TargetProperty.builder()
                .id("topic")
                .arn(topic.getTopicArn())
                .deadLetterConfig(DeadLetterConfigProperty.builder()
                        .arn(undelivered.getQueueArn())
                        .build())
                .retryPolicy(RetryPolicyProperty.builder()
                        .maximumEventAgeInSeconds(RETRY_SECONDS)
                        .maximumRetryAttempts(RETRIES)
                        .build())
                .build();
        return CfnRule.Builder.create(this, "ReadModels")
                .description("What any read model follows")
                .eventBusName(bus.getEventBusName())
                .eventPattern(Map.copyOf(Patterns.any()))
                .targets(List.of(target))
                .build();
    }
}
