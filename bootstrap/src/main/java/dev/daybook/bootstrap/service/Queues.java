package dev.daybook.bootstrap.service;

import dev.daybook.adapter.out.messaging.client.Messaging;
import dev.daybook.adapter.out.messaging.consumer.QueueConsumer;
import dev.daybook.adapter.out.messaging.consumer.QueueSettings;
import dev.daybook.application.projection.News;
import dev.daybook.bootstrap.service.ReadModels.Followers;
import java.util.List;
import java.util.Map;

/// Hears from queues what read models follow: a follower is woken at once instead of looking by itself a second later.
final class Queues {

    record Listening(String name, QueueConsumer consumer) {}

    private final List<Listening> consumers;

    /// @param urls by read model
    Queues(Messaging messaging, Map<String, String> urls, List<Followers> followers, News news) {
        this.consumers = followers.stream()
                .filter(each -> urls.containsKey(each.name()))
                .map(each -> listening(messaging, urls.getOrDefault(each.name(), ""), each, news))
                .toList();
    }

    private static Listening listening(Messaging messaging, String url, Followers followers, News news) {
        return new Listening(
                followers.name(),
                new QueueConsumer(followers.name(), messaging.sqs(), QueueSettings.standard(url), hinted -> {
                    followers.loop().hear(hinted);
                    news.tell();
                }));
    }

    void start(Parts parts) {
        consumers.forEach(each -> parts.add(each.consumer()).start());
    }

    List<Listening> consumers() {
        return consumers;
    }
}
