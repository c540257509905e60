package dev.daybook.adapter.out.dynamodb.simulated;

/// What befalls a call: whatever these throw, the caller gets instead of an answer.
public interface Weather {

    Weather FAIR = new Weather() {};

    /// Before the call is carried out; so it is not, when this throws.
    ///
    /// @param operation such as `PutItem`
    default void before(String operation) {}

    /// After the call was carried out.
    default void after(String operation) {}
}
