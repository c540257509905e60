package dev.daybook.deploy.cost;

import dev.daybook.adapter.out.dynamodb.feed.DynamoDbFeed;
import java.util.LinkedHashMap;
import java.util.Map;

/// A month of so many transactions each second, day and night, each between two guarded accounts.
record Month(int transactionsPerSecond) {

    /// In US dollars, by what it is for.
    Map<String, Double> costs() {
        var costs = new LinkedHashMap<String, Double>();
        costs.put("Gateway", transactions() * Prices.API_REQUESTS);
        costs.put("Functions", functions());
        costs.put("Events in DynamoDB", events());
        costs.put("Feed in DynamoDB", feed());
        costs.put("Balances in DynamoDB", balances());
        costs.put("Milestones in DynamoDB", milestones());
        costs.put("Hints: bus", transactions() * Measured.EVENTS.figure() * Prices.BUS_EVENTS);
        costs.put("Hints: topic and queues", topicAndQueues());
        costs.put("Postgres and proxy", Prices.POSTGRES);
        costs.put("Logs, traces, alarms, keys", watching());
        return costs;
    }

    double total() {
        return costs().values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /// What each month of history adds to every month after it.
    double kept() {
        return transactions() * Assumed.GIGABYTES_KEPT * Prices.TABLE_STORAGE;
    }

    private double transactions() {
        return transactionsPerSecond * Assumed.SECONDS_PER_MONTH;
    }

    private double eventsPerSecond() {
        return transactionsPerSecond * Measured.EVENTS.figure();
    }

    private double functions() {
        double seconds = Assumed.SECONDS_PER_COMMAND
                + Measured.EVENTS.figure()
                        * (Assumed.SECONDS_PER_EVENT_RELAYED
                                + Assumed.READ_MODELS * Assumed.SECONDS_PER_EVENT_PROJECTED);
        double calls = 1 + Measured.EVENTS.figure() * (1 + Assumed.READ_MODELS) / eventsPerCall();
        return transactions()
                * (seconds * Assumed.FUNCTION_GIGABYTES * Prices.FUNCTION_TIME + calls * Prices.FUNCTION_CALLS);
    }

    private double eventsPerCall() {
        return Math.clamp(eventsPerSecond(), 1, Assumed.MOST_EVENTS_PER_CALL);
    }

    private double events() {
        return units(Measured.WRITE_UNITS.figure(), Measured.LOADS.figure() * Measured.READ_UNITS_PER_LOAD.figure());
    }

    private double feed() {
        double perEvent = eventsPerSecond() < Assumed.CROWDED
                ? Assumed.FEED_WRITE_UNITS_PER_LONELY_EVENT
                : Measured.FEED_WRITE_UNITS_PER_EVENT.figure();
        return units(
                Measured.EVENTS.figure() * perEvent,
                Measured.EVENTS.figure() * Assumed.READ_MODELS * Measured.FEED_READ_UNITS_PER_EVENT.figure());
    }

    private double balances() {
        return units(Measured.BALANCES_WRITE_UNITS.figure(), Measured.BALANCES_READS.figure());
    }

    /// Of each call that passes events on one item for each partition that it touches.
    private double milestones() {
        double partitions = Math.min(DynamoDbFeed.PARTITIONS, eventsPerCall());
        return units(Measured.EVENTS.figure() * Assumed.HOPS * partitions / eventsPerCall(), 0);
    }

    private double units(double write, double read) {
        return transactions() * (write * Prices.WRITE_UNITS + read * Prices.READ_UNITS);
    }

    private double topicAndQueues() {
        double filtered = Measured.EVENTS.figure() * Assumed.READ_MODELS * Assumed.GIGABYTES_PER_HINT;
        return transactions()
                * (Measured.EVENTS.figure() * Prices.TOPIC_MESSAGES
                        + filtered * Prices.TOPIC_FILTERS
                        + Assumed.HINTS * Assumed.QUEUE_REQUESTS_PER_HINT * Prices.QUEUE_REQUESTS);
    }

    private double watching() {
        return Prices.WATCH
                + transactions() * (Assumed.GIGABYTES_LOGGED * Prices.LOGS + Assumed.TRACED * Prices.TRACES);
    }
}
