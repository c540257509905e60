package dev.daybook.application.view;

/// The two times every movement has: when it counts, and when it was written down. What was true at a past recorded
/// time never changes; what was effective then may, by backdating.
public enum TimeAxis {
    EFFECTIVE,
    RECORDED
}
