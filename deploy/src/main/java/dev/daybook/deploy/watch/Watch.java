package dev.daybook.deploy.watch;

import dev.daybook.deploy.settings.StackSettings;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.sns.CfnSubscription;
import software.amazon.awscdk.services.sns.Topic;
import software.constructs.Construct;

/// An alarm for each sign, all to one topic, and a page with the curves.
public final class Watch extends Construct {

    private final Topic topic;

    public Watch(Construct scope, StackSettings settings, IKey key, Watched watched) {
        super(scope, "Watch");
        this.topic = Topic.Builder.create(this, "Alarms")
                .topicName(settings.prefix() + "-alarms")
                .masterKey(key)
                .enforceSsl(true)
                .build();
        topic.addToResourcePolicy(alarmsOfThisAccount());
        settings.alarmEmail().ifPresent(this::tell);
        Signs.of(watched).forEach(sign -> alarm(settings.prefix(), sign));
        var _ = new Board(this, settings.prefix(), watched);
    }

    public String topic() {
        return topic.getTopicArn();
    }

    private PolicyStatement alarmsOfThisAccount() {
        return PolicyStatement.Builder.create()
                .principals(List.of(new ServicePrincipal("cloudwatch.amazonaws.com")))
                .actions(List.of("sns:Publish"))
                .resources(List.of(topic.getTopicArn()))
                .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", Aws.ACCOUNT_ID)))
                .build();
    }

    private void tell(String email) {
        var _ = CfnSubscription.Builder.create(this, "Email")
                .topicArn(topic.getTopicArn())
                .protocol("email")
                .endpoint(email)
                .build();
    }

    private void alarm(String prefix, Sign sign) {
        var alarm = Alarm.Builder.create(this, sign.name())
                .alarmName("%s-%s".formatted(prefix, sign.name()))
                .alarmDescription(sign.meaning())
                .metric(sign.metric())
                .comparisonOperator(sign.comparison())
                .threshold(sign.limit())
                .evaluationPeriods(sign.minutes())
                .datapointsToAlarm(sign.minutes())
                .treatMissingData(sign.silence())
                .build();
        var action = new SnsAction(topic);
        alarm.addAlarmAction(action);
        alarm.addOkAction(action);
    }
}
