package dev.daybook.bootstrap.function;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.adapter.out.messaging.MalformedHint;
import dev.daybook.application.concurrent.Lanes;
import dev.daybook.application.port.CorruptFeed;
import dev.daybook.application.port.EventFeed;
import dev.daybook.application.port.Unavailable;
import dev.daybook.application.projection.Follower;
import dev.daybook.bootstrap.function.HintEvent.Message;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Brings read models up to the feed: in those partitions that messages hint at, or, called without any, in all.
///
/// A message is done once its partition was followed to its end, behind what it hints at. What is no hint, and what
/// lies
/// in a partition that could not be followed, has to come again.
///
/// @param width how many partitions are followed at once
record ProjectorWork(EventFeed feed, List<Follower> followers, int width) implements Work {

    private static final Logger LOG = System.getLogger(ProjectorWork.class.getName());

    @Override
    public byte[] handle(JsonNode event, Deadline deadline) {
        var hints = new HintEvent(event);
        return hints.hasMessages() ? hear(hints, deadline) : sweep(deadline);
    }

    private byte[] hear(HintEvent hints, Deadline deadline) {
        var failed = new TreeSet<String>();
        var byPartition = byPartition(hints.messages(), failed);
        follow(byPartition.keySet(), deadline)
                .forEach(partition ->
                        byPartition.getOrDefault(partition, List.of()).forEach(message -> failed.add(message.id())));
        if (hints.isOfTopic() && !failed.isEmpty()) {
            throw new Unavailable("not all of it is done: " + failed, null);
        }
        return Failures.of(failed);
    }

    private Map<Integer, List<Message>> byPartition(List<Message> messages, Collection<String> malformed) {
        var byPartition = new TreeMap<Integer, List<Message>>();
        for (var message : messages) {
            try {
                int partition = feed.partitionOf(message.hint().event().stream());
                byPartition.computeIfAbsent(partition, _ -> new ArrayList<>()).add(message);
            } catch (MalformedHint refused) {
                LOG.log(Level.WARNING, () -> "message %s: %s".formatted(message.id(), refused.getMessage()));
                malformed.add(message.id());
            }
        }
        return byPartition;
    }

    private byte[] sweep(Deadline deadline) {
        var all = IntStream.range(0, feed.partitions()).boxed().toList();
        var failed = follow(all, deadline);
        if (!failed.isEmpty()) {
            throw new Unavailable("could not follow partitions %s to their end".formatted(failed), null);
        }
        return Shell.bytes(Shell.JSON.createObjectNode().put("followed_partitions", all.size()));
    }

    /// Answers which of them were not followed to their ends.
    private List<Integer> follow(Collection<Integer> partitions, Deadline deadline) {
        var failed = new ArrayList<Integer>();
        try (var lanes = new Lanes<Integer, Outcome>(width, outcome -> {
            if (!outcome.followed()) {
                failed.add(outcome.partition());
            }
        })) {
            for (int partition : partitions) {
                lanes.submit(Set.of(), () -> new Outcome(partition, isFollowed(partition, deadline)));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted while following the feed", interrupted);
        }
        return failed;
    }

    private record Outcome(int partition, boolean followed) {}

    private boolean isFollowed(int partition, Deadline deadline) {
        return followers.stream().allMatch(follower -> isFollowed(follower, partition, deadline));
    }

    private static boolean isFollowed(Follower follower, int partition, Deadline deadline) {
        try {
            while (!deadline.isNear()) {
                if (!follower.follow(partition)) {
                    return true;
                }
            }
            LOG.log(Level.INFO, "no time is left for partition {0}", partition);
            return false;
        } catch (Unavailable | CorruptFeed failed) {
            LOG.log(Level.WARNING, () -> "partition %d waits: %s".formatted(partition, failed));
            return false;
        }
    }
}
