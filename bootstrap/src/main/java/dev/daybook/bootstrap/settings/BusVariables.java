package dev.daybook.bootstrap.settings;

import dev.daybook.adapter.out.messaging.client.MessagingSettings;
import dev.daybook.bootstrap.service.BusSettings;
import dev.daybook.bootstrap.service.BusSettings.EventBridge;
import dev.daybook.bootstrap.service.BusSettings.Sns;
import dev.daybook.bootstrap.service.BusSettings.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Whether events are told to EventBridge, to SNS or to nobody, and which queues are heard.
final class BusVariables {

    private static final String PUBLISHER = "DAYBOOK_PUBLISHER";
    private static final String BUS = "DAYBOOK_EVENT_BUS";
    private static final String TOPIC = "DAYBOOK_TOPIC_ARN";
    private static final String ENDPOINT = "DAYBOOK_MESSAGING_ENDPOINT";
    private static final List<String> READ_MODELS = List.of("books", "daily_totals", "balances");

    /// Whom events are told to.
    private enum Publisher {
        EVENTBRIDGE,
        SNS,
        NONE
    }

    private BusVariables() {}

    /// Empty where nobody outside is told or heard, or a fault was noted.
    static Optional<BusSettings> read(Variables variables) {
        var publisher = variables
                .parsed(PUBLISHER, text -> Publisher.valueOf(text.toUpperCase(Locale.ROOT)), "eventbridge, sns or none")
                .orElse(Publisher.NONE);
        var target = target(variables, publisher);
        var queues = queues(variables);
        if (target.isEmpty() && queues.isEmpty()) {
            return Optional.empty();
        }
        return Regions.endpoint(variables, ENDPOINT)
                .map(MessagingSettings::local)
                .or(() -> variables.text(Regions.NAME).map(MessagingSettings::cloud))
                .map(messaging -> new BusSettings(messaging, target, queues));
    }

    private static Optional<Target> target(Variables variables, Publisher publisher) {
        return switch (publisher) {
            case EVENTBRIDGE ->
                variables.required(BUS, "the name or ARN of the event bus").map(EventBridge::new);
            case SNS -> variables.required(TOPIC, "the ARN of a standard topic").map(Sns::new);
            case NONE -> Optional.empty();
        };
    }

    private static Map<String, String> queues(Variables variables) {
        var queues = new HashMap<String, String>();
        READ_MODELS.forEach(readModel -> variables
                .text("DAYBOOK_QUEUE_%s_URL".formatted(readModel.toUpperCase(Locale.ROOT)))
                .ifPresent(url -> queues.put(readModel, url)));
        return queues;
    }
}
