package dev.daybook.deploy.cost;

import java.util.List;

/// A figure that a test asserts: exact where it says so, else the most that it may be.
///
/// @param test class in `adapters-out-dynamodb`
/// @param sentence the test's method
/// @param assertion what it says there
record Measured(double figure, String test, String sentence, String assertion) {

    /// A transaction between two guarded accounts: three events in three items.
    static final Measured WRITE_UNITS = new Measured(
            6,
            "store/EventStoreCostTest",
            "a_transaction_between_guarded_accounts_is_one_call_with_three_items_of_two_write_units",
            "writeUnits()).isEqualTo(6)");

    static final Measured EVENTS = new Measured(
            3,
            "store/EventStoreCostTest",
            "a_transaction_between_guarded_accounts_is_one_call_with_three_items_of_two_write_units",
            "written()).hasSize(3)");

    /// Of a process that does not remember the two accounts.
    static final Measured LOADS = new Measured(
            2, "store/EventStoreCostTest", "a_cold_process_reads_each_account_once", "reads()).isEqualTo(2)");

    static final Measured READ_UNITS_PER_LOAD = new Measured(
            2,
            "store/EventStoreCostTest",
            "the_state_after_ten_thousand_events_is_one_call_and_two_read_units",
            "readUnits()).isLessThanOrEqualTo(2)");

    static final Measured FEED_WRITE_UNITS_PER_EVENT = new Measured(
            0.5,
            "feed/FeedCostTest",
            "ten_events_at_once_cost_less_than_half_a_write_unit_each_the_index_included",
            "isLessThan(0.5)");

    static final Measured FEED_READ_UNITS_PER_EVENT = new Measured(
            0.1,
            "feed/FeedCostTest",
            "reading_costs_less_than_a_tenth_of_a_read_unit_for_each_event",
            "isLessThan(0.1)");

    static final Measured BALANCES_WRITE_UNITS = new Measured(
            8,
            "balances/DynamoDbBalancesTest",
            "a_transaction_between_two_busy_accounts_is_one_write_of_eight_units",
            "writeUnits()).isEqualTo(8)");

    static final Measured BALANCES_READS = new Measured(
            3,
            "balances/DynamoDbBalancesTest",
            "a_transaction_between_two_busy_accounts_is_one_write_of_eight_units",
            ".isEqualTo(3)");

    static List<Measured> all() {
        return List.of(
                WRITE_UNITS,
                EVENTS,
                LOADS,
                READ_UNITS_PER_LOAD,
                FEED_WRITE_UNITS_PER_EVENT,
                FEED_READ_UNITS_PER_EVENT,
                BALANCES_WRITE_UNITS,
                BALANCES_READS);
    }
}
